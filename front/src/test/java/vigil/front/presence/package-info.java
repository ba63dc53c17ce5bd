/** Tests of counting without knowing anybody. */
@NullMarked
package vigil.front.presence;

import org.jspecify.annotations.NullMarked;
