/** What the group did for people and about events, and what is overdue. */
@NullMarked
package vigil.desk.intervention;

import org.jspecify.annotations.NullMarked;
