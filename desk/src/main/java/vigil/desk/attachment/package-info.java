/** Looking at a file that came with a testimony, and making a copy of it for publication. */
@NullMarked
package vigil.desk.attachment;

import org.jspecify.annotations.NullMarked;
