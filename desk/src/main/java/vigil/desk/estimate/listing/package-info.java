/** Who is on whose list: the casebook as an estimate sees it. */
@NullMarked
package vigil.desk.estimate.listing;

import org.jspecify.annotations.NullMarked;
