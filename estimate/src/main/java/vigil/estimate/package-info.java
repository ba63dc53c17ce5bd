/** Multiple systems estimation. */
@NullMarked
package vigil.estimate;

import org.jspecify.annotations.NullMarked;
