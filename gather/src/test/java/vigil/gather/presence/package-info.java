/** Tests of tokens, against the vectors of RFC 9474 and RFC 9578. */
@NullMarked
package vigil.gather.presence;

import org.jspecify.annotations.NullMarked;
