/** Replies to sources. */
@NullMarked
package vigil.desk.reply;

import org.jspecify.annotations.NullMarked;
