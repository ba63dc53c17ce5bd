/** The process of its own, without any key, in which foreign files are read. */
@NullMarked
package vigil.desk.workroom;

import org.jspecify.annotations.NullMarked;
