/** Tests. */
@NullMarked
package vigil.desk.workroom;

import org.jspecify.annotations.NullMarked;
