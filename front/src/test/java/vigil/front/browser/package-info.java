/** The code that runs in the visitor's browser, held against the Java side. */
@NullMarked
package vigil.front.browser;

import org.jspecify.annotations.NullMarked;
