/** Tests. */
@NullMarked
package vigil.exchange.minisign;

import org.jspecify.annotations.NullMarked;
