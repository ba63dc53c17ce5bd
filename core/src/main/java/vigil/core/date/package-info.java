/**
 * Dates as sources give them: uncertain, approximate, open, in part unknown (EDTF, ISO 8601-2
 * levels 0-2).
 */
@NullMarked
package vigil.core.date;

import org.jspecify.annotations.NullMarked;
