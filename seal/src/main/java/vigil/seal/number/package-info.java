/** The number a source keeps to come back with. */
@NullMarked
package vigil.seal.number;

import org.jspecify.annotations.NullMarked;
