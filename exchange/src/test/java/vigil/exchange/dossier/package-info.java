/** Tests. */
@NullMarked
package vigil.exchange.dossier;

import org.jspecify.annotations.NullMarked;
