/** A statement as people at the desk see it: who, when, what words, from which root source. */
@NullMarked
package vigil.desk.claim;

import org.jspecify.annotations.NullMarked;
