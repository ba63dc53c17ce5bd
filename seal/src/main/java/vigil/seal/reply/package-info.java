/** What lies in an envelope of a reply to a source. */
@NullMarked
package vigil.seal.reply;

import org.jspecify.annotations.NullMarked;
