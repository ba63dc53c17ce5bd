/** Tests. */
@NullMarked
package vigil.app.inout;

import org.jspecify.annotations.NullMarked;
