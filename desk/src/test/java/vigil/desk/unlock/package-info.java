/** Tests. */
@NullMarked
package vigil.desk.unlock;

import org.jspecify.annotations.NullMarked;
