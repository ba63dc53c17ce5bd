/** Tests of the map. */
@NullMarked
package vigil.core.map;

import org.jspecify.annotations.NullMarked;
