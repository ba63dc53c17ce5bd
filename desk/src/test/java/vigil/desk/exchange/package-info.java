/** Tests. */
@NullMarked
package vigil.desk.exchange;

import org.jspecify.annotations.NullMarked;
