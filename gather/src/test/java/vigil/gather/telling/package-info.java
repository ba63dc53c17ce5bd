/** Tests of saying what a gathering is. */
@NullMarked
package vigil.gather.telling;

import org.jspecify.annotations.NullMarked;
