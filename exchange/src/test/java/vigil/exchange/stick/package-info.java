/** Tests. */
@NullMarked
package vigil.exchange.stick;

import org.jspecify.annotations.NullMarked;
