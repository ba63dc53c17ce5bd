/** Reading overlap tables and lists of persons from files. */
@NullMarked
package vigil.estimate.table;

import org.jspecify.annotations.NullMarked;
