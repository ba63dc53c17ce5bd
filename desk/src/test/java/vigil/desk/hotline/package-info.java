/** Tests. */
@NullMarked
package vigil.desk.hotline;

import org.jspecify.annotations.NullMarked;
