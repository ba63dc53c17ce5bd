/** Tests. */
@NullMarked
package vigil.desk.publish;

import org.jspecify.annotations.NullMarked;
