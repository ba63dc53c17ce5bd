/** Setting up and running the two programs. */
@NullMarked
package vigil.app.serving;

import org.jspecify.annotations.NullMarked;
