/** Taking tables into the casebook: first what they would change, then the change as a whole. */
@NullMarked
package vigil.desk.importing;

import org.jspecify.annotations.NullMarked;
