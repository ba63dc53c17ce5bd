/** A gathering on paper: posters, flyers, slips with codes and the stewards' sheet, as PDF. */
@NullMarked
package vigil.desk.paper;

import org.jspecify.annotations.NullMarked;
