/** Both programs as people use them: in a browser, and when the power goes. */
@NullMarked
package vigil.app.journey;

import org.jspecify.annotations.NullMarked;
