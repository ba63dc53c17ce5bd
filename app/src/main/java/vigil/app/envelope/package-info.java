/** Opening an envelope from the command line, with the group's key in hand. */
@NullMarked
package vigil.app.envelope;

import org.jspecify.annotations.NullMarked;
