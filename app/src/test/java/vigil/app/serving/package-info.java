/** Tests of the commands that make and run homes. */
@NullMarked
package vigil.app.serving;

import org.jspecify.annotations.NullMarked;
