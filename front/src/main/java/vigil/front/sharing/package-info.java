/** Pictures of what is announced, for where a link to it is shown. */
@NullMarked
package vigil.front.sharing;

import org.jspecify.annotations.NullMarked;
