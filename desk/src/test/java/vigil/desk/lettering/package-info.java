/** Tests of letters that join and of marks that sit on letters. */
@NullMarked
package vigil.desk.lettering;

import org.jspecify.annotations.NullMarked;
