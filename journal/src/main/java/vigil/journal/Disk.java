package vigil.journal;

import java.io.IOException;
import java.nio.file.Path;

/** Where the files of a journal lie. */
interface Disk {

  /** Opens a file that is there. */
  StoredFile open(Path file) throws IOException;
}
