/** Building, signing and handing over editions. */
@NullMarked
package vigil.desk.publish;

import org.jspecify.annotations.NullMarked;
