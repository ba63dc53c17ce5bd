/** What an announcement says, in the words of the desk. */
@NullMarked
package vigil.desk.announced;

import org.jspecify.annotations.NullMarked;
