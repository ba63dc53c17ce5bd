/** Tests. */
@NullMarked
package vigil.desk.staff;

import org.jspecify.annotations.NullMarked;
