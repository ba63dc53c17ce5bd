/** Taking a call: writing it down and sealing it as the caller's own testimony. */
@NullMarked
package vigil.desk.hotline;

import org.jspecify.annotations.NullMarked;
