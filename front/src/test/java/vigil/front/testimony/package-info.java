/** The stream of a testimony, tested part by part. */
@NullMarked
package vigil.front.testimony;

import org.jspecify.annotations.NullMarked;
