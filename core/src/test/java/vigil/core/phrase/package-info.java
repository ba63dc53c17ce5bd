/** Tests of this package. */
@NullMarked
package vigil.core.phrase;

import org.jspecify.annotations.NullMarked;
