/** The one key that exists in front: the one a returning source brings along. */
@NullMarked
package vigil.seal.returning;

import org.jspecify.annotations.NullMarked;
