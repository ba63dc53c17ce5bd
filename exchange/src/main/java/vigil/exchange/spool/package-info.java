/** Sealed envelopes that wait on the front until the desk has fetched them. */
@NullMarked
package vigil.exchange.spool;

import org.jspecify.annotations.NullMarked;
