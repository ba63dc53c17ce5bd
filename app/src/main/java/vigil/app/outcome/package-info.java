/** How a command ends: exit codes, and messages for whoever must act. */
@NullMarked
package vigil.app.outcome;

import org.jspecify.annotations.NullMarked;
