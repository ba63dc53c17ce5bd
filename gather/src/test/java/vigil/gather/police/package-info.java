/** The rules of notice against days that were counted by hand. */
@NullMarked
package vigil.gather.police;

import org.jspecify.annotations.NullMarked;
