/** Testimonies as they arrived: the list, the reading, the files. */
@NullMarked
package vigil.desk.inbox;

import org.jspecify.annotations.NullMarked;
