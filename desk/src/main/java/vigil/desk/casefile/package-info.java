/** The desk's memory: the journal of changes and the state they add up to. */
@NullMarked
package vigil.desk.casefile;

import org.jspecify.annotations.NullMarked;
