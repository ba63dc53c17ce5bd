package vigil.front;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Tampers with archives. */
final class Zips {
  private Zips() {}

  /** The same archive with one byte in the middle of one file changed. */
  static byte[] changed(byte[] archive, String file) throws IOException {
    ByteArrayOutputStream changed = new ByteArrayOutputStream();
    try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(archive));
        ZipOutputStream to = new ZipOutputStream(changed)) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        byte[] content = from.readAllBytes();
        if (entry.getName().equals(file)) {
          content[content.length / 2] ^= 1;
        }
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(content);
        to.closeEntry();
      }
    }
    return changed.toByteArray();
  }
}
