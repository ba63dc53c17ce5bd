/** Who is on whose list. */
@NullMarked
package vigil.desk.estimate.listing;

import org.jspecify.annotations.NullMarked;
