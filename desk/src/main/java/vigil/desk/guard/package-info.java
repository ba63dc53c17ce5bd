/** Who may talk to the desk: this machine, this page, this session. */
@NullMarked
package vigil.desk.guard;

import org.jspecify.annotations.NullMarked;
