/** The index in memory: what is in it, and how a question is put to it. */
@NullMarked
package vigil.desk.search.index;

import org.jspecify.annotations.NullMarked;
