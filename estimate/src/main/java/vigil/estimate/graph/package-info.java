/** Estimates averaged over decomposable graphs. */
@NullMarked
package vigil.estimate.graph;

import org.jspecify.annotations.NullMarked;
