/** Tests of the map. */
@NullMarked
package vigil.desk.map;

import org.jspecify.annotations.NullMarked;
