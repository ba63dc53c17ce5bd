/** Keeps the files in {@code deploy/} true to the program and to each other. */
@NullMarked
package vigil.app.deploy;

import org.jspecify.annotations.NullMarked;
