/** Checking signatures in the format of the minisign tool; making them is the desk's work. */
@NullMarked
package vigil.exchange.minisign;

import org.jspecify.annotations.NullMarked;
