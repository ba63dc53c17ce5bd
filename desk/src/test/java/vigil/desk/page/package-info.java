/** Tests. */
@NullMarked
package vigil.desk.page;

import org.jspecify.annotations.NullMarked;
