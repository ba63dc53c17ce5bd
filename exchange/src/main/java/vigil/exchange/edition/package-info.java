/** The signed edition: all that is published, as a folder that anybody can check. */
@NullMarked
package vigil.exchange.edition;

import org.jspecify.annotations.NullMarked;
