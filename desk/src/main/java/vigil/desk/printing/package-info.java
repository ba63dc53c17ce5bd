/** Asking for what is printed of a gathering. */
@NullMarked
package vigil.desk.printing;

import org.jspecify.annotations.NullMarked;
