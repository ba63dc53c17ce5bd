/** Estimates by log-linear models: Chao's lower bound, hierarchical models, thin overlaps. */
@NullMarked
package vigil.estimate.loglinear;

import org.jspecify.annotations.NullMarked;
