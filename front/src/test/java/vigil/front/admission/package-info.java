/** Who is let in when very many come, tested. */
@NullMarked
package vigil.front.admission;

import org.jspecify.annotations.NullMarked;
