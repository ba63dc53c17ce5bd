/** Tests. */
@NullMarked
package vigil.exchange.wire;

import org.jspecify.annotations.NullMarked;
