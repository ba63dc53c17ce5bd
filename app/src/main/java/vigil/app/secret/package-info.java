/** Passphrases, as a terminal or a file gives them. */
@NullMarked
package vigil.app.secret;

import org.jspecify.annotations.NullMarked;
