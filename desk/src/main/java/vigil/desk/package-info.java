/** The private program. */
@NullMarked
package vigil.desk;

import org.jspecify.annotations.NullMarked;
