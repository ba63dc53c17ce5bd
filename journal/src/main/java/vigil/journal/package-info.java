/** Append-only, encrypted, hash-chained log of changes. */
@NullMarked
package vigil.journal;

import org.jspecify.annotations.NullMarked;
