/** Places in a text: shown where they are coded, and found again by their words. */
@NullMarked
package vigil.desk.passage;

import org.jspecify.annotations.NullMarked;
