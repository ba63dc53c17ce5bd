/** Tests of the first page. */
@NullMarked
package vigil.desk.overview;

import org.jspecify.annotations.NullMarked;
