/** Tests. */
@NullMarked
package vigil.app.staff;

import org.jspecify.annotations.NullMarked;
