package vigil.desk.metadata;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What texts, sheets and slides say: OOXML (ECMA-376) and OpenDocument, both XML in a ZIP. */
final class OfficeFacts {
  private static final int MOST_ENTRIES = 5_000;
  private static final long MOST_BYTES = 512L << 20;
  private static final int MOST_ENTRY_BYTES = 64 << 20;
  private static final int BUFFER_BYTES = 64 << 10;
  private static final int END_SIGNATURE = 0x06054B50;
  private static final int END_BYTES = 22;
  private static final int END_COUNT_AT = 10;

  /** The folder of an OOXML file, and what it is then. */
  private static final Map<String, FileKind> FOLDERS =
      Map.of("word/", FileKind.DOCX, "xl/", FileKind.XLSX, "ppt/", FileKind.PPTX);

  private final Facts facts;
  private FileKind kind = FileKind.ZIP;
  private long left = MOST_BYTES;

  OfficeFacts(Facts facts) {
    this.facts = facts;
  }

  /**
   * Reads what is said, and what kind of file it is, as far as it is not broken.
   *
   * @throws FileRefusedException when it unpacks to far more than it is
   */
  FileKind read(byte[] zip) throws FileRefusedException {
    facts.part(() -> readEntries(zip));
    return kind;
  }

  private void readEntries(byte[] zip) throws FileRefusedException, IOException {
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
      int count = 0;
      for (Optional<ZipEntry> entry = next(entries); entry.isPresent(); entry = next(entries)) {
        if (++count > MOST_ENTRIES) {
          throw new FileRefusedException(Refusal.TOO_LARGE);
        }
        visit(entry.get().getName(), entries);
      }
      if (count != listed(zip)) {
        facts.notWhole();
      }
    }
  }

  /** How many entries the end of a ZIP says it has (APPNOTE 4.3.16); office programs go by that. */
  private static int listed(byte[] zip) {
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = zip.length - END_BYTES; at >= 0; at--) {
      if (bytes.getInt(at) == END_SIGNATURE) {
        return bytes.getShort(at + END_COUNT_AT) & 0xFFFF;
      }
    }
    return -1;
  }

  private static Optional<ZipEntry> next(ZipInputStream entries) throws IOException {
    return Optional.ofNullable(entries.getNextEntry());
  }

  private void visit(String name, InputStream content) throws FileRefusedException, IOException {
    FOLDERS.forEach((folder, of) -> {
      if (name.startsWith(folder)) {
        kind = of;
      }
    });
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.equals("mimetype")) {
      openDocument(new String(bytes(content), UTF_8).strip());
    } else if ((lower.startsWith("docprops/") && lower.endsWith(".xml"))
        || lower.equals("meta.xml")) {
      byte[] xml = bytes(content);
      facts.part(() -> XmlFacts.texts(name, new ByteArrayInputStream(xml), facts));
    } else if (lower.contains("thumbnail")) {
      facts.add(Fact.found(Concern.HIDDEN, Fact.Found.THUMBNAIL, name));
      skip(content);
    } else if (lower.contains("vbaproject")
        || lower.startsWith("basic/")
        || lower.startsWith("scripts/")) {
      facts.add(Fact.found(Concern.HIDDEN, Fact.Found.SCRIPT, name));
      skip(content);
    } else if (lower.contains("/embeddings/")
        || lower.contains("/media/")
        || lower.startsWith("pictures/")) {
      facts.add(Fact.found(Concern.HIDDEN, Fact.Found.ATTACHED_FILE, name));
      skip(content);
    } else if (speaksOfAuthors(lower)) {
      boolean comments = lower.contains("comment") || lower.contains("people");
      byte[] xml = bytes(content);
      facts.part(() -> XmlFacts.authors(new ByteArrayInputStream(xml), comments, facts));
    } else {
      skip(content);
    }
  }

  private static boolean speaksOfAuthors(String name) {
    return name.equals("content.xml")
        || (name.endsWith(".xml")
            && (name.startsWith("word/") || name.contains("comment") || name.contains("person")));
  }

  private void openDocument(String mediaType) {
    for (FileKind one : FileKind.values()) {
      if (one.family() == FileKind.Family.OFFICE && one.mediaType().equals(mediaType)) {
        kind = one;
      }
    }
  }

  private byte[] bytes(InputStream content) throws FileRefusedException, IOException {
    byte[] bytes = content.readNBytes(MOST_ENTRY_BYTES + 1);
    take(bytes.length);
    if (bytes.length > MOST_ENTRY_BYTES) {
      throw new FileRefusedException(Refusal.TOO_LARGE);
    }
    return bytes;
  }

  private void skip(InputStream content) throws FileRefusedException, IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
      take(read);
    }
  }

  private void take(int bytes) throws FileRefusedException {
    left -= bytes;
    if (left < 0) {
      throw new FileRefusedException(Refusal.TOO_LARGE);
    }
  }
}
