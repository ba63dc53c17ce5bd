/** Tests of who says what, side by side. */
@NullMarked
package vigil.desk.board;

import org.jspecify.annotations.NullMarked;
