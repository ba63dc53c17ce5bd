/** Counting who comes to a gathering: ways in, and codes on paper. */
@NullMarked
package vigil.desk.presence;

import org.jspecify.annotations.NullMarked;
