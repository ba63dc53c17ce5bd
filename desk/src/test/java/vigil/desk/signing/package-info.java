/** Tests. */
@NullMarked
package vigil.desk.signing;

import org.jspecify.annotations.NullMarked;
