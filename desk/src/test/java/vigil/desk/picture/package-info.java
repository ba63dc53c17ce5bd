/** Tests. */
@NullMarked
package vigil.desk.picture;

import org.jspecify.annotations.NullMarked;
