/** Coming back with a return number and reading the answers. */
@NullMarked
package vigil.front.returning;

import org.jspecify.annotations.NullMarked;
