/** Gatherings: the value, iCalendar. */
@NullMarked
package vigil.gather;

import org.jspecify.annotations.NullMarked;
