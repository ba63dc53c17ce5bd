/** Tests. */
@NullMarked
package vigil.seal.reply;

import org.jspecify.annotations.NullMarked;
