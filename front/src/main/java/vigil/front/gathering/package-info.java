/** The page of a gathering, and its calendar entry. */
@NullMarked
package vigil.front.gathering;

import org.jspecify.annotations.NullMarked;
