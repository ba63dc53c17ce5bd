/** Random numbers that are the same on any machine. */
@NullMarked
package vigil.estimate.random;

import org.jspecify.annotations.NullMarked;
