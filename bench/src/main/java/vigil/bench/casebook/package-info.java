/** A casebook of 200,000 statements: what its people wait for. */
@NullMarked
package vigil.bench.casebook;

import org.jspecify.annotations.NullMarked;
