/** Lets the desk show pages as the front makes them: only here both are known. */
@NullMarked
package vigil.app.preview;

import org.jspecify.annotations.NullMarked;
