/** The exchange by hand: the same envelopes, replies and editions as files on a stick. */
@NullMarked
package vigil.exchange.stick;

import org.jspecify.annotations.NullMarked;
