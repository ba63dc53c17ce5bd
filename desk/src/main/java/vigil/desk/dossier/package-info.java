/** Writing a dossier whose numbers are live, and what of the casebook it may disclose. */
@NullMarked
package vigil.desk.dossier;

import org.jspecify.annotations.NullMarked;
