/** Tests. */
@NullMarked
package vigil.desk.keys;

import org.jspecify.annotations.NullMarked;
