/** The desk's side of the exchange with its front, over the network or on a stick. */
@NullMarked
package vigil.desk.exchange;

import org.jspecify.annotations.NullMarked;
