/** The whole home of a desk in one sealed file, and back. */
@NullMarked
package vigil.desk.backup;

import org.jspecify.annotations.NullMarked;
