/** Tests. */
@NullMarked
package vigil.desk.search.spelling;

import org.jspecify.annotations.NullMarked;
