/** How many were never listed: {@code vigil estimate}. */
@NullMarked
package vigil.app.estimate;

import org.jspecify.annotations.NullMarked;
