/** Tests. */
@NullMarked
package vigil.desk.search.word;

import org.jspecify.annotations.NullMarked;
