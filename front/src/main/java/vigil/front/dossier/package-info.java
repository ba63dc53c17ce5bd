/** The page of a published dossier: each figure, who claims it, and in what words. */
@NullMarked
package vigil.front.dossier;

import org.jspecify.annotations.NullMarked;
