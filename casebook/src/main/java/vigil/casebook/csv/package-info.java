/** Statements as a table that any spreadsheet reads and writes. */
@NullMarked
package vigil.casebook.csv;

import org.jspecify.annotations.NullMarked;
