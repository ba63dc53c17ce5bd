/** Tests over the whole jar. */
@NullMarked
package vigil.app;

import org.jspecify.annotations.NullMarked;
