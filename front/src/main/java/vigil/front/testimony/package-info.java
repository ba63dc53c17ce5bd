/** Telling what happened: a form, and a stream that is sealed before anything touches the disk. */
@NullMarked
package vigil.front.testimony;

import org.jspecify.annotations.NullMarked;
