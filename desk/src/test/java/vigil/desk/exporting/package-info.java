/** Tests. */
@NullMarked
package vigil.desk.exporting;

import org.jspecify.annotations.NullMarked;
