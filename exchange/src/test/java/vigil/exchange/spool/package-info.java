/** Tests. */
@NullMarked
package vigil.exchange.spool;

import org.jspecify.annotations.NullMarked;
