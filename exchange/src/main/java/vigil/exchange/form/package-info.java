/** Forms that are sent with files, read while they arrive. */
@NullMarked
package vigil.exchange.form;

import org.jspecify.annotations.NullMarked;
