/** Tokens by which a presence is counted and nobody is known: Privacy Pass with blind RSA. */
@NullMarked
package vigil.gather.presence;

import org.jspecify.annotations.NullMarked;
