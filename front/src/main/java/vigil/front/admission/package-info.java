/** Who is let in when very many come: waits, sums and quotas, and never an address. */
@NullMarked
package vigil.front.admission;

import org.jspecify.annotations.NullMarked;
