/** Files that are there whole or not at all, and tell no time but the day. */
@NullMarked
package vigil.exchange.durable;

import org.jspecify.annotations.NullMarked;
