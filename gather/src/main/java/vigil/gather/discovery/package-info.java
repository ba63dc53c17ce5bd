/** A gathering found by search: what a page says of it to machines. */
@NullMarked
package vigil.gather.discovery;

import org.jspecify.annotations.NullMarked;
