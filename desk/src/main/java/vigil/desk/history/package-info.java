/** Who changed what, and when. */
@NullMarked
package vigil.desk.history;

import org.jspecify.annotations.NullMarked;
