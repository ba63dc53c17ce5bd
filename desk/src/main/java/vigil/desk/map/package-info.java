/** Where it happened: places on outlines that ship with the program. */
@NullMarked
package vigil.desk.map;

import org.jspecify.annotations.NullMarked;
