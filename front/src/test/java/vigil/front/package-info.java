/** The public program, tested over HTTP with a real signed edition. */
@NullMarked
package vigil.front;

import org.jspecify.annotations.NullMarked;
