/** The desk's people on the command line: who can open it, shares, recovery. */
@NullMarked
package vigil.app.staff;

import org.jspecify.annotations.NullMarked;
