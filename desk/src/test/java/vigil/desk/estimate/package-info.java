/** Estimates at the desk. */
@NullMarked
package vigil.desk.estimate;

import org.jspecify.annotations.NullMarked;
