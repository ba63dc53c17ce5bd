/** The first page: what waits, what there is. */
@NullMarked
package vigil.desk.overview;

import org.jspecify.annotations.NullMarked;
