/** Backup of a desk, and restoring it. */
@NullMarked
package vigil.app.backup;

import org.jspecify.annotations.NullMarked;
