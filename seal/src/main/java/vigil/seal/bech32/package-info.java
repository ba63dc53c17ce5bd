/** The text form of age keys. */
@NullMarked
package vigil.seal.bech32;

import org.jspecify.annotations.NullMarked;
