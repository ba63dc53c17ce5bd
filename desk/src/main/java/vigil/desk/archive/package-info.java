/** The files of documents, sealed on the disk, each under a key of its own. */
@NullMarked
package vigil.desk.archive;

import org.jspecify.annotations.NullMarked;
