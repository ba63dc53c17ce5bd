/** Tables in, and the case out, from the desk's pages. */
@NullMarked
package vigil.desk.table;

import org.jspecify.annotations.NullMarked;
