/** Estimates by latent classes. */
@NullMarked
package vigil.estimate.latent;

import org.jspecify.annotations.NullMarked;
