/** Tests. */
@NullMarked
package vigil.exchange.json;

import org.jspecify.annotations.NullMarked;
