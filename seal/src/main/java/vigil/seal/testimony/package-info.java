/** What lies in an envelope of testimony. */
@NullMarked
package vigil.seal.testimony;

import org.jspecify.annotations.NullMarked;
