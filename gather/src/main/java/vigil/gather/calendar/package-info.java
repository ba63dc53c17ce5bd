/** A gathering in people's own calendars: iCalendar, which they pull and nobody pushes. */
@NullMarked
package vigil.gather.calendar;

import org.jspecify.annotations.NullMarked;
