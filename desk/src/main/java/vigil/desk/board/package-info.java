/** Who says what about an event, side by side: who contradicts whom, and what is corroborated. */
@NullMarked
package vigil.desk.board;

import org.jspecify.annotations.NullMarked;
