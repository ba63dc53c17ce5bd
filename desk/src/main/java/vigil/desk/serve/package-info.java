/** The desk's web server: the guard in front, then the pages. */
@NullMarked
package vigil.desk.serve;

import org.jspecify.annotations.NullMarked;
