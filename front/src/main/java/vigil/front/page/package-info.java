/** Pages as prepared bytes, in every language, and the frame they share. */
@NullMarked
package vigil.front.page;

import org.jspecify.annotations.NullMarked;
