package vigil.casebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.core.date.Edtf;
import vigil.core.id.DocumentId;
import vigil.core.id.SourceId;

/**
 * A report, a letter, a picture that the group holds and codes from.
 *
 * @param id stable name of the entry
 * @param title by which the group knows it; private, empty once erased
 * @param author who wrote it, if that is known
 * @param datedOn the date that it bears
 * @param origin where the group has it from
 * @param file the file as it was kept; empty when there is none, and once erased
 * @param text the words that are coded from, as they are: places in it are counted; private, empty
 *     once erased
 * @param custody through whose hands it has gone since, oldest first; only {@link
 *     Change.CustodyPassed} and {@link Change.CustodyTakenBack} move it
 */
public record Document(
    DocumentId id,
    String title,
    Optional<SourceId> author,
    Edtf datedOn,
    Origin origin,
    Optional<FileKept> file,
    String text,
    List<CustodyStep> custody)
    implements Entry {

  /**
   * How the group came by it.
   *
   * @param from whom, or where, in words; private, empty once erased
   * @param on when
   * @param by the staff member who took it in
   */
  public record Origin(String from, Edtf on, String by) {
    public Origin {
      from = from.strip();
      by = by.strip();
    }

    /** Without the words, which must not end up in a log. */
    @Override
    public String toString() {
      return "Origin[" + on + ", " + by + "]";
    }
  }

  /**
   * A file, known by its bytes.
   *
   * @param sha256 of the file as it was given
   * @param sizeBytes at least 0
   * @param mediaType as in {@code application/pdf}
   * @param name as whoever gave it called it
   * @param key under which it lies sealed; empty when only this is known of it, from a table
   */
  public record FileKept(
      Sha256 sha256, long sizeBytes, String mediaType, String name, Optional<FileKey> key) {

    /** A file that lies somewhere else. */
    public FileKept(Sha256 sha256, long sizeBytes, String mediaType, String name) {
      this(sha256, sizeBytes, mediaType, name, Optional.empty());
    }

    /** The same, kept where the other is when that is the same file. */
    private FileKept where(FileKept other) {
      return key.isEmpty() && sha256.equals(other.sha256)
          ? new FileKept(sha256, sizeBytes, mediaType, name, other.key)
          : this;
    }

    /** Without name and key, which must not end up in a log. */
    @Override
    public String toString() {
      return "FileKept[" + mediaType + ", " + sizeBytes + "]";
    }
  }

  public Document {
    title = title.strip();
    custody = List.copyOf(custody);
  }

  @Override
  public Reference reference() {
    return Reference.to(id);
  }

  @Override
  public List<Reference> refersTo() {
    return author.map(Reference::to).stream().toList();
  }

  @Override
  public Optional<ErasableItem> erasable() {
    return Optional.of(new ErasableItem.DocumentWords(id));
  }

  @Override
  public boolean hasWords() {
    return file.isPresent()
        || Stream.of(title, origin.from(), text).anyMatch(words -> !words.isEmpty())
        || custody.stream().anyMatch(CustodyStep::hasWords);
  }

  /** The same document after one more step. */
  Document passed(CustodyStep step) {
    List<CustodyStep> longer = new ArrayList<>(custody);
    longer.add(step);
    return with(longer);
  }

  /** The same document, its file kept where that of the other is when it is the same file. */
  public Document withFileOf(Document other) {
    return new Document(
        id,
        title,
        author,
        datedOn,
        origin,
        file.map(kept -> other.file.map(kept::where).orElse(kept)),
        text,
        custody);
  }

  /** The same document with another file. */
  public Document with(Optional<FileKept> another) {
    return new Document(id, title, author, datedOn, origin, another, text, custody);
  }

  /** The same document with other steps. */
  public Document with(List<CustodyStep> steps) {
    return new Document(id, title, author, datedOn, origin, file, text, steps);
  }

  /** The same document without its words, names and file: that the group had it stays. */
  Document erased() {
    return new Document(
        id,
        "",
        author,
        datedOn,
        new Origin("", origin.on(), origin.by()),
        Optional.empty(),
        "",
        custody.stream().map(CustodyStep::erased).toList());
  }

  /** Without words and names, which must not end up in a log. */
  @Override
  public String toString() {
    return "Document[" + id + "]";
  }
}
