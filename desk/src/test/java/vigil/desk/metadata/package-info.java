/** Tests. */
@NullMarked
package vigil.desk.metadata;

import org.jspecify.annotations.NullMarked;
