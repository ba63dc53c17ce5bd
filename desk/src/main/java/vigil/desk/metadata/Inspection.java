package vigil.desk.metadata;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/**
 * Reads a foreign file. Only ever called in the workroom, because the file may attack who reads it.
 */
public final class Inspection {
  /** The largest file that is taken into memory whole; film and sound pass through. */
  public static final int MOST_BYTES = 96 << 20;

  private final Facts facts = new Facts();
  private FileKind kind = FileKind.UNKNOWN;
  private byte[] bytes = {};

  private Inspection() {}

  /**
   * Reads a file.
   *
   * @throws FileRefusedException when it is too large or locked
   * @throws IOException when the stream itself fails
   */
  public static Inspection of(InputStream file) throws FileRefusedException, IOException {
    Inspection inspection = new Inspection();
    byte[] head = file.readNBytes(FileKind.HEAD_BYTES);
    inspection.kind = FileKind.of(head);
    InputStream all = new SequenceInputStream(new ByteArrayInputStream(head), leftOpen(file));
    if (inspection.kind.family() != FileKind.Family.VIDEO) {
      inspection.bytes = all.readNBytes(MOST_BYTES + 1);
      if (inspection.bytes.length > MOST_BYTES) {
        throw new FileRefusedException(Refusal.TOO_LARGE);
      }
      all = new ByteArrayInputStream(inspection.bytes);
    }
    inspection.read(all);
    return inspection;
  }

  /** Whoever reads a stream to its end in the end closes it. */
  private static InputStream leftOpen(InputStream file) {
    return new FilterInputStream(file) {
      @Override
      public void close() {}
    };
  }

  /** What it is and says. */
  public Report report() {
    return new Report(kind, facts.isWhole(), facts.list());
  }

  /** All of it; nothing of film and sound. */
  public byte[] bytes() {
    return bytes;
  }

  private void read(InputStream all) throws FileRefusedException {
    switch (kind.family()) {
      case PICTURE, FOREIGN_PICTURE, VIDEO -> {
        facts.part(this::trailing);
        facts.part(() -> MediaFacts.read(all, facts));
      }
      case PDF -> PdfFacts.read(bytes, facts);
      case OFFICE, OTHER -> readOther();
    }
  }

  /** Of what is not read here, nobody may believe that it says nothing. */
  private void readOther() throws FileRefusedException {
    if (kind == FileKind.ZIP) {
      kind = new OfficeFacts(facts).read(bytes);
    }
    if (kind == FileKind.ZIP
        || kind == FileKind.OLD_OFFICE
        || kind == FileKind.RTF
        || kind == FileKind.UNKNOWN) {
      facts.notWhole();
    }
  }

  private void trailing() {
    int after = Ending.after(kind, bytes);
    if (after > 0) {
      facts.add(Fact.found(Concern.HIDDEN, Fact.Found.DATA_AFTER_THE_END, Integer.toString(after)));
    }
  }
}
