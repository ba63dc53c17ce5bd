/** Tests. */
@NullMarked
package vigil.gather.calendar;

import org.jspecify.annotations.NullMarked;
