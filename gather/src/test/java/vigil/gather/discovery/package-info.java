/** Tests. */
@NullMarked
package vigil.gather.discovery;

import org.jspecify.annotations.NullMarked;
