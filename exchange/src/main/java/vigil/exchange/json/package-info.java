/** Reading and writing the exchange's JSON, strictly. */
@NullMarked
package vigil.exchange.json;

import org.jspecify.annotations.NullMarked;
