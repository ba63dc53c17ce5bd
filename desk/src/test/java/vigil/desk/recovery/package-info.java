/** Tests. */
@NullMarked
package vigil.desk.recovery;

import org.jspecify.annotations.NullMarked;
