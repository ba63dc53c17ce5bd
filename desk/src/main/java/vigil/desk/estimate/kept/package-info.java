/** An estimate as it is kept: what was asked, of which record, and what came out. */
@NullMarked
package vigil.desk.estimate.kept;

import org.jspecify.annotations.NullMarked;
