/** The writing half of the envelope format: header and content, to keys of any type. */
@NullMarked
package vigil.seal.sealing;

import org.jspecify.annotations.NullMarked;
