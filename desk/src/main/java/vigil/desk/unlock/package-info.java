/** Opening the desk with a passphrase and locking it again. */
@NullMarked
package vigil.desk.unlock;

import org.jspecify.annotations.NullMarked;
