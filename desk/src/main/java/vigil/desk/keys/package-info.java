/** The keys of the group as they lie in the desk's home, and as they are once unlocked. */
@NullMarked
package vigil.desk.keys;

import org.jspecify.annotations.NullMarked;
