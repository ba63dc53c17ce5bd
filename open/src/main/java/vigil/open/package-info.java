/** Identities, key files, opening envelopes. */
@NullMarked
package vigil.open;

import org.jspecify.annotations.NullMarked;
