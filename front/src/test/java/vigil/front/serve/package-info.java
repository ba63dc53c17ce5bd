/** Limits and headers, tested without a server. */
@NullMarked
package vigil.front.serve;

import org.jspecify.annotations.NullMarked;
