/** Dates and quantities as people write them, read as EDTF and bounds for a person to confirm. */
@NullMarked
package vigil.core.phrase;

import org.jspecify.annotations.NullMarked;
