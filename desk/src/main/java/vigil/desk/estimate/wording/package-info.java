/** What an estimate says of itself, in every language that Vigil speaks. */
@NullMarked
package vigil.desk.estimate.wording;

import org.jspecify.annotations.NullMarked;
