/** The only contract between front and desk. */
@NullMarked
package vigil.exchange;

import org.jspecify.annotations.NullMarked;
