/** Tests. */
@NullMarked
package vigil.desk.home;

import org.jspecify.annotations.NullMarked;
