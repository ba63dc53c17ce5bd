package vigil.seal.reply;

import java.util.Arrays;
import java.util.Objects;
import vigil.seal.testimony.SealedFile;

/** A small file that goes with a reply, whole in memory. */
public final class ReplyFile {
  private static final String NO_HASH = "0".repeat(64);

  private final String name;
  private final String mediaType;
  private final byte[] content;

  /**
   * A file.
   *
   * @param name as the sender's device called it; made safe to keep
   * @param mediaType as declared; kept when well-formed
   * @param content copied
   */
  public ReplyFile(String name, String mediaType, byte[] content) {
    SealedFile safe = SealedFile.named(1, name, mediaType, content.length, NO_HASH);
    this.name = safe.name();
    this.mediaType = safe.mediaType();
    this.content = content.clone();
  }

  /** What people call it; never a path. */
  public String name() {
    return name;
  }

  /** As declared, e.g. {@code image/jpeg}. */
  public String mediaType() {
    return mediaType;
  }

  /** A copy of its bytes. */
  public byte[] content() {
    return content.clone();
  }

  /** Length in bytes. */
  public int sizeBytes() {
    return content.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ReplyFile that
        && name.equals(that.name)
        && mediaType.equals(that.mediaType)
        && Arrays.equals(content, that.content);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, mediaType, Arrays.hashCode(content));
  }

  /** Never shows name or content. */
  @Override
  public String toString() {
    return "ReplyFile[redacted]";
  }
}
