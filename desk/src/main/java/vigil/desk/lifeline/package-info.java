/** The life-line of somebody who was taken away. */
@NullMarked
package vigil.desk.lifeline;

import org.jspecify.annotations.NullMarked;
