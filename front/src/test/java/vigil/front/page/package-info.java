/** Prepared bytes and readings, tested without a server. */
@NullMarked
package vigil.front.page;

import org.jspecify.annotations.NullMarked;
