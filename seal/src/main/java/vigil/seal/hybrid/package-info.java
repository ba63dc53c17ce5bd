/** The post-quantum recipient type of age: what both sealing and opening need of it. */
@NullMarked
package vigil.seal.hybrid;

import org.jspecify.annotations.NullMarked;
