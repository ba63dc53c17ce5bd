/** Record linkage: finding one person in several lists. */
@NullMarked
package vigil.link;

import org.jspecify.annotations.NullMarked;
