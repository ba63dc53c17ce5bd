/** Tests. */
@NullMarked
package vigil.desk.coding;

import org.jspecify.annotations.NullMarked;
