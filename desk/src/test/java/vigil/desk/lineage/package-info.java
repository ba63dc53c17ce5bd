/** Tests of who has it from whom. */
@NullMarked
package vigil.desk.lineage;

import org.jspecify.annotations.NullMarked;
