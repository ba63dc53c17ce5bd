/**
 * The reading half of the envelope format, for {@code returning} and module {@code open}; the rest
 * of the front must not reach it.
 */
@NullMarked
package vigil.seal.unsealing;

import org.jspecify.annotations.NullMarked;
