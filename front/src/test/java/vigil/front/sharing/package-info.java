/** Pictures, drawn and looked at. */
@NullMarked
package vigil.front.sharing;

import org.jspecify.annotations.NullMarked;
