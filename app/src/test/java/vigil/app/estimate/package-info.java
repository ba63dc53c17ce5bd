/** Reports of estimates. */
@NullMarked
package vigil.app.estimate;

import org.jspecify.annotations.NullMarked;
