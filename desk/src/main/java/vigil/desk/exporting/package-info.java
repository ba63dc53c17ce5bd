/** A whole case as files that standard tools read. */
@NullMarked
package vigil.desk.exporting;

import org.jspecify.annotations.NullMarked;
