/** Both programs as people use them: in a browser, and when the power goes. */
@NullMarked
package vigil.app.demo;

import org.jspecify.annotations.NullMarked;
