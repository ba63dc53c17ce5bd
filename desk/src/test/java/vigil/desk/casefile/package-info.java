/** Tests. */
@NullMarked
package vigil.desk.casefile;

import org.jspecify.annotations.NullMarked;
