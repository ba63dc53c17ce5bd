/** Tests of what happens behind the page on which a number is typed. */
@NullMarked
package vigil.front.returning;

import org.jspecify.annotations.NullMarked;
