/** The content of an envelope, chunk by chunk: what both sealing and opening need of it. */
@NullMarked
package vigil.seal.payload;

import org.jspecify.annotations.NullMarked;
