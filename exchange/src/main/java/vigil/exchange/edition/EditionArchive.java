package vigil.exchange.edition;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An edition as a ZIP archive, the form in which it is sent. It is read by {@link
 * EditionVerifier#archive}.
 */
public final class EditionArchive {
  /** The first day that ZIP knows. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private EditionArchive() {}

  /** Writes the archive, the same bytes for the same edition. The stream stays open. */
  public static void write(Edition edition, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    for (Map.Entry<EditionPath, byte[]> file : edition.files().entrySet()) {
      ZipEntry entry = new ZipEntry(file.getKey().value());
      entry.setTimeLocal(NO_TIME);
      zip.putNextEntry(entry);
      zip.write(file.getValue());
      zip.closeEntry();
    }
    zip.finish();
  }
}
