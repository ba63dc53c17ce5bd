/** Tests of an event in time. */
@NullMarked
package vigil.desk.timeline;

import org.jspecify.annotations.NullMarked;
