/** What desk and front say to each other over HTTP. */
@NullMarked
package vigil.exchange.wire;

import org.jspecify.annotations.NullMarked;
