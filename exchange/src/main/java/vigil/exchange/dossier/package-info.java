/** The dossier: what is published about an event, every number with the statements that bear it. */
@NullMarked
package vigil.exchange.dossier;

import org.jspecify.annotations.NullMarked;
