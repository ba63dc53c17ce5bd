/** Tables into the desk, and a case out of it. */
@NullMarked
package vigil.app.inout;

import org.jspecify.annotations.NullMarked;
