/** Envelopes that arrive in chunks. */
@NullMarked
package vigil.front.upload;

import org.jspecify.annotations.NullMarked;
