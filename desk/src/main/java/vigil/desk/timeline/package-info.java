/** An event in time: what happened when, and when it was said. */
@NullMarked
package vigil.desk.timeline;

import org.jspecify.annotations.NullMarked;
