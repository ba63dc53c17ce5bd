/** Envelopes that a visitor's own browser has sealed, arriving in chunks. */
@NullMarked
package vigil.front.upload;

import org.jspecify.annotations.NullMarked;
