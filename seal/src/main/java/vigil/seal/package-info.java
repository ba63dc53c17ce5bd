/** Envelopes to public keys, return numbers, padding. */
@NullMarked
package vigil.seal;

import org.jspecify.annotations.NullMarked;
