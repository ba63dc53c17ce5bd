/** Mailboxes that all look alike, and wait on the front until their sources come for them. */
@NullMarked
package vigil.exchange.reply;

import org.jspecify.annotations.NullMarked;
