/** Tests. */
@NullMarked
package vigil.exchange;

import org.jspecify.annotations.NullMarked;
