/** Tests. */
@NullMarked
package vigil.desk.backup;

import org.jspecify.annotations.NullMarked;
