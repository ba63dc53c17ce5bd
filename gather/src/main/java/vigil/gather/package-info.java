/** A gathering: what is announced, when, where, by whom, and its file format. */
@NullMarked
package vigil.gather;

import org.jspecify.annotations.NullMarked;
