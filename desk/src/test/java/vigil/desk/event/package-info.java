/** Tests. */
@NullMarked
package vigil.desk.event;

import org.jspecify.annotations.NullMarked;
