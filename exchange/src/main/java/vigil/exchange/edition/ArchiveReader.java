package vigil.exchange.edition;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Reads a ZIP archive entry by entry into memory. Sizes are counted as they come; what headers and
 * the directory at the end say is not believed.
 */
final class ArchiveReader {
  /** What ZIP itself may add to every file: two headers with a long name. */
  private static final int OVERHEAD_PER_FILE_BYTES = 1 << 10;

  private final Gathered gathered;

  private ArchiveReader(EditionLimits limits) {
    this.gathered = new Gathered(limits);
  }

  static Gathered read(InputStream archive, EditionLimits limits) throws IOException {
    long mostBytes = limits.totalSizeBytes() + (long) limits.files() * OVERHEAD_PER_FILE_BYTES;
    ArchiveReader reader = new ArchiveReader(limits);
    reader.read(new LimitedStream(archive, mostBytes));
    return reader.gathered;
  }

  private void read(InputStream archive) throws IOException {
    ZipInputStream zip = new ZipInputStream(archive, StandardCharsets.UTF_8);
    try {
      ZipEntry entry = zip.getNextEntry();
      while (entry != null && read(entry, zip)) {
        entry = zip.getNextEntry();
      }
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      gathered.stop(
          Problem.ARCHIVE, Fault.UNREADABLE, "not a whole ZIP archive: " + e.getMessage());
    } catch (LimitedStream.ExceededException e) {
      gathered.stop(Problem.ARCHIVE, Fault.TOO_LARGE, "the archive is larger than allowed");
    }
  }

  private boolean read(ZipEntry entry, ZipInputStream zip) throws IOException {
    String name = entry.getName();
    if (!gathered.count(name)) {
      return false;
    }
    Optional<EditionPath> path = EditionPath.of(withoutSlash(name, entry.isDirectory()));
    if (path.isEmpty()) {
      gathered.stop(name, Fault.UNSAFE, "no file of an edition has such a name");
      return false;
    }
    return entry.isDirectory() || gathered.read(path.get(), zip);
  }

  private static String withoutSlash(String name, boolean directory) {
    return directory ? name.substring(0, name.length() - 1) : name;
  }
}
