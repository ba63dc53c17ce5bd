/** What is published at the moment: the signed edition, read into dossiers and gatherings. */
@NullMarked
package vigil.front.published;

import org.jspecify.annotations.NullMarked;
