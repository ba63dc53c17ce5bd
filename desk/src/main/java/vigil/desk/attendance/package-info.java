/** How many came to a gathering: counts of those who counted, as statements like any other. */
@NullMarked
package vigil.desk.attendance;

import org.jspecify.annotations.NullMarked;
