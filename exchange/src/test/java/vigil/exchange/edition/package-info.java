/** Tests. */
@NullMarked
package vigil.exchange.edition;

import org.jspecify.annotations.NullMarked;
