/** Whether a number may be said: all models, what they say together, and what speaks against it. */
@NullMarked
package vigil.estimate.verdict;

import org.jspecify.annotations.NullMarked;
