/** Tests. */
@NullMarked
package vigil.app.backup;

import org.jspecify.annotations.NullMarked;
