/** Who has it from whom: the ways by which statements go back to their root sources. */
@NullMarked
package vigil.desk.lineage;

import org.jspecify.annotations.NullMarked;
