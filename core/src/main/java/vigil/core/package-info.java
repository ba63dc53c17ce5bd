/** Values only: ids, EDTF dates, quantities, vocabulary, languages. */
@NullMarked
package vigil.core;

import org.jspecify.annotations.NullMarked;
