/** From return number to keys; for {@code number} and {@code returning} only. */
@NullMarked
package vigil.seal.derivation;

import org.jspecify.annotations.NullMarked;
