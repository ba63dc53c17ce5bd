/** Tests. */
@NullMarked
package vigil.desk.caller;

import org.jspecify.annotations.NullMarked;
