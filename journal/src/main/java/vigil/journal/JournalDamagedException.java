package vigil.journal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Something that had been written is no longer what it was, or is gone. Nothing was changed on the
 * disk when this is thrown.
 */
public final class JournalDamagedException extends JournalException {

  private static final long serialVersionUID = 1L;

  private final String file;
  private final long recordNumber;
  private final long byteOffset;

  JournalDamagedException(Where where, String what, @Nullable Throwable cause) {
    super(where.sentence(what), cause);
    this.file = where.file().toString();
    this.recordNumber = where.recordNumber();
    this.byteOffset = where.byteOffset();
  }

  JournalDamagedException(Where where, String what) {
    this(where, what, null);
  }

  /** The file that is damaged. */
  public Path file() {
    return Path.of(file);
  }

  /** The first record that cannot be trusted, from 1; 0 when it is the head of a file. */
  public long recordNumber() {
    return recordNumber;
  }

  /** Where that record, or the head, begins in the file: bytes from its start. */
  public long byteOffset() {
    return byteOffset;
  }

  /** The place of the damage. */
  record Where(Path file, long recordNumber, long byteOffset) {
    String sentence(String what) {
      String record = recordNumber == 0 ? "" : "record " + recordNumber + ", ";
      return "%s is damaged (%sbyte %d): %s. Nothing was changed. Keep this folder as it is, and put back a whole copy of it from a backup."
          .formatted(file, record, byteOffset, what);
    }
  }
}
