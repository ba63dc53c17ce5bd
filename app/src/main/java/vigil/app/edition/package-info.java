/** Checking a published edition from outside. */
@NullMarked
package vigil.app.edition;

import org.jspecify.annotations.NullMarked;
