/** The visual language that public pages and desk share. */
@NullMarked
package vigil.core.look;

import org.jspecify.annotations.NullMarked;
