/** The endpoints that the group's desk uses: pairing, envelopes, editions, replies. */
@NullMarked
package vigil.front.exchange;

import org.jspecify.annotations.NullMarked;
