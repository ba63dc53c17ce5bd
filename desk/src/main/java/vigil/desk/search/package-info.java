/** Looking for statements, persons, events and sources by words, names, places and dates. */
@NullMarked
package vigil.desk.search;

import org.jspecify.annotations.NullMarked;
