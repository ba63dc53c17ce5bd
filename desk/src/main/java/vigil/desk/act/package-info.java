/** Who did what to whom: acts with their victims, who was involved, and groups of people. */
@NullMarked
package vigil.desk.act;

import org.jspecify.annotations.NullMarked;
