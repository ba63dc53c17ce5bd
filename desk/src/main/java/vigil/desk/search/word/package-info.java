/** The words of a text, as they are compared: folded, and by their stems. */
@NullMarked
package vigil.desk.search.word;

import org.jspecify.annotations.NullMarked;
