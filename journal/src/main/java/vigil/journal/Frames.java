package vigil.journal;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/**
 * Seals records into frames and opens them again: AES-256-GCM whose associated data are the frame's
 * header, with the record's number in it, and the hash of the chain before it, so that a record can
 * be neither changed nor moved, left out nor repeated.
 */
final class Frames {

  private final Box box = new Box();
  private final Subkeys keys;
  private final MessageDigest sha256;

  Frames(Subkeys keys) {
    this.keys = keys;
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the JDK has no SHA-256", e);
    }
  }

  /** The place before the first record. */
  ChainEnd start(byte[] head) {
    return new ChainEnd(0, sha256.digest(head), head.length);
  }

  /** The place after a record: the hash covers the hash before it, its header and its body. */
  ChainEnd after(ChainEnd before, byte[] header, byte[] body) {
    sha256.update(before.hash());
    sha256.update(header);
    return new ChainEnd(
        before.number() + 1,
        sha256.digest(body),
        before.lengthBytes() + header.length + body.length);
  }

  /** Header of the record that follows {@code before} and has so many bytes of content. */
  static byte[] header(ChainEnd before, int contentBytes, boolean endsGroup) {
    int bodyBytes = contentBytes + Box.OVERHEAD_BYTES;
    return new FrameHeader(bodyBytes, before.number() + 1, endsGroup).encode();
  }

  /** Body of the record that follows {@code before}. */
  byte[] seal(ChainEnd before, byte[] header, byte[] content) {
    return box.seal(keys.records(), associated(before, header), content);
  }

  /** Content of the record that follows {@code before}; empty when a bit is not what it was. */
  Optional<byte[]> open(ChainEnd before, byte[] header, byte[] body) {
    return box.open(keys.records(), associated(before, header), body);
  }

  private static byte[] associated(ChainEnd before, byte[] header) {
    byte[] associated = Arrays.copyOf(header, header.length + before.hash().length);
    System.arraycopy(before.hash(), 0, associated, header.length, before.hash().length);
    return associated;
  }
}
