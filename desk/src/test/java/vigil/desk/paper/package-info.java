/** Tests of what is printed. */
@NullMarked
package vigil.desk.paper;

import org.jspecify.annotations.NullMarked;
