/** Opening the desk again with any two of three printed shares, when a passphrase is lost. */
@NullMarked
package vigil.desk.recovery;

import org.jspecify.annotations.NullMarked;
