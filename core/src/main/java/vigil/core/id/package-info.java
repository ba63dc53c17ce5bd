/** Names of things, each kind with a type of its own. */
@NullMarked
package vigil.core.id;

import org.jspecify.annotations.NullMarked;
