/** How many were never listed: an analyst asks the casebook's own lists. */
@NullMarked
package vigil.desk.estimate;

import org.jspecify.annotations.NullMarked;
