/** What each person at the desk may do. */
@NullMarked
package vigil.desk.role;

import org.jspecify.annotations.NullMarked;
