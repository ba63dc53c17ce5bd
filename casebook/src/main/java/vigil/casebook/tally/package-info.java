/** What may be claimed: figures over statements, each with its proof. */
@NullMarked
package vigil.casebook.tally;

import org.jspecify.annotations.NullMarked;
