/** Importing, tested. */
@NullMarked
package vigil.desk.importing;

import org.jspecify.annotations.NullMarked;
