/** The people who can open the desk, and the keys that they share. */
@NullMarked
package vigil.desk.staff;

import org.jspecify.annotations.NullMarked;
