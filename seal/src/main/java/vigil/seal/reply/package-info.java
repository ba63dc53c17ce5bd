/** What lies in the mailbox of a source: all replies to it in one envelope. */
@NullMarked
package vigil.seal.reply;

import org.jspecify.annotations.NullMarked;
