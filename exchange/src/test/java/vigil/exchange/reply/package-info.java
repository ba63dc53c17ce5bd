/** Tests. */
@NullMarked
package vigil.exchange.reply;

import org.jspecify.annotations.NullMarked;
