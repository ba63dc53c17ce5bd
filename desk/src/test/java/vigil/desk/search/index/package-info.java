/** Tests. */
@NullMarked
package vigil.desk.search.index;

import org.jspecify.annotations.NullMarked;
