/** The desk's folder on the disk: what lies where, and the settings. */
@NullMarked
package vigil.desk.home;

import org.jspecify.annotations.NullMarked;
