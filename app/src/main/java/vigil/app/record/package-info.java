/** What may be claimed, counted from a file of statements. */
@NullMarked
package vigil.app.record;

import org.jspecify.annotations.NullMarked;
