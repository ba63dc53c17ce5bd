/** Languages and the messages written in them. */
@NullMarked
package vigil.core.language;

import org.jspecify.annotations.NullMarked;
