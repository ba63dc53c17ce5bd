/** Tests. */
@NullMarked
package vigil.desk.serve;

import org.jspecify.annotations.NullMarked;
