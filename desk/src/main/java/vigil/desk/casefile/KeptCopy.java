package vigil.desk.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vigil.desk.metadata.Concern;
import vigil.exchange.spool.EnvelopeId;

/**
 * A copy for publication of a file that came with a testimony. It lies sealed in the home.
 *
 * @param envelope that the original lies in
 * @param on the day on which it was made
 * @param content what it is; private, empty once erased
 */
public record KeptCopy(CopyId id, EnvelopeId envelope, LocalDate on, Optional<Content> content) {

  /**
   * What a copy is.
   *
   * @param sealed the copy itself
   * @param mediaType of the copy
   * @param pages where each picture lies in it; none where it holds no pictures that we made
   * @param removal what is not in it any more
   */
  public record Content(
      Original original, Sealed sealed, String mediaType, List<Page> pages, Removal removal) {
    public Content {
      pages = List.copyOf(pages);
    }

    /** Without names, which must not end up in a log. */
    @Override
    public String toString() {
      return "Content[" + mediaType + "]";
    }
  }

  /**
   * The file that it was made of.
   *
   * @param path inside the envelope
   * @param name as its sender called it
   * @param sha256 64 hexadecimal digits
   */
  public record Original(String path, String name, String sha256) {
    /** Without its name, which may say whose it is, and without its hash, by which it is known. */
    @Override
    public String toString() {
      return "Original[redacted]";
    }
  }

  /**
   * The copy as it lies in the home.
   *
   * @param sha256 of the copy in clear, 64 hexadecimal digits
   * @param sizeBytes of the copy in clear
   */
  public record Sealed(String sha256, long sizeBytes, CopyKey key) {}

  /**
   * A picture in a copy.
   *
   * @param offset of its first byte
   * @param lengthBytes of its encoding
   * @param width in pixels
   * @param height in pixels
   */
  public record Page(long offset, int lengthBytes, int width, int height) {}

  /**
   * What was taken away.
   *
   * @param concerns what the original said beside its pixels and words
   * @param covered how many parts were painted over
   */
  public record Removal(List<Concern> concerns, int covered) {
    public Removal {
      concerns = List.copyOf(concerns);
    }
  }

  /** Under which its content is kept apart in the journal. */
  String item() {
    return "copy/" + id;
  }

  /** Whether nothing is left of its content. */
  boolean isErased() {
    return content.isEmpty();
  }

  /** The same without its content. */
  KeptCopy erased() {
    return new KeptCopy(id, envelope, on, Optional.empty());
  }

  /** Without names and keys, which must not end up in a log. */
  @Override
  public String toString() {
    return "KeptCopy[" + id + "]";
  }
}
