/** Main and the commands; assembles the one jar. */
@NullMarked
package vigil.app;

import org.jspecify.annotations.NullMarked;
