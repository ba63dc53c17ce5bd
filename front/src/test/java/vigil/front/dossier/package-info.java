/** Bars and scales, tested without a page. */
@NullMarked
package vigil.front.dossier;

import org.jspecify.annotations.NullMarked;
