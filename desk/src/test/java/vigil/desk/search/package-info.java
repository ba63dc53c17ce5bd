/** Tests. */
@NullMarked
package vigil.desk.search;

import org.jspecify.annotations.NullMarked;
