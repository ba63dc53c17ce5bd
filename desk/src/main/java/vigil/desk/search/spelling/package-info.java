/** One name in several scripts and styles of spelling: what they have in common. */
@NullMarked
package vigil.desk.search.spelling;

import org.jspecify.annotations.NullMarked;
