package vigil.exchange.minisign;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.crypto.digests.Blake2bDigest;

/**
 * A minisign signature: over the message or its BLAKE2b-512 hash, and a second one ("global") over
 * the first and the trusted comment.
 */
public final class MinisignSignature {
  /** The untrusted comment that minisign writes when it is given none. */
  public static final String USUAL_COMMENT = "signature from minisign secret key";

  /** Length of an Ed25519 signature in bytes. */
  public static final int SIGNATURE_LENGTH_BYTES = 64;

  private static final String WHAT = "minisign signature";
  private static final int ID_OFFSET = 2;
  private static final int SIGNATURE_OFFSET = ID_OFFSET + KeyId.LENGTH_BYTES;
  private static final int LENGTH_BYTES = SIGNATURE_OFFSET + SIGNATURE_LENGTH_BYTES;
  private static final int HASH_LENGTH_BITS = 512;

  private final SignatureKind kind;
  private final KeyId keyId;
  private final byte[] signature;
  private final String trustedComment;
  private final byte[] global;

  private MinisignSignature(
      SignatureKind kind, KeyId keyId, byte[] signature, String trustedComment, byte[] global) {
    this.kind = kind;
    this.keyId = keyId;
    this.signature = signature.clone();
    this.trustedComment = trustedComment;
    this.global = global.clone();
  }

  /**
   * Puts together a signature that was made elsewhere.
   *
   * @param signature 64 bytes over {@link #hash} of the message
   * @param trustedComment one line
   * @param global 64 bytes over {@link #globalMessage}
   * @throws MinisignException when a part has the wrong shape
   */
  public static MinisignSignature prehashed(
      KeyId keyId, byte[] signature, String trustedComment, byte[] global) {
    if (signature.length != SIGNATURE_LENGTH_BYTES || global.length != SIGNATURE_LENGTH_BYTES) {
      throw new MinisignException(WHAT, "an Ed25519 signature has 64 bytes");
    }
    requireOneLine(trustedComment);
    return new MinisignSignature(SignatureKind.PREHASHED, keyId, signature, trustedComment, global);
  }

  /**
   * Reads a {@code .minisig} file.
   *
   * @throws MinisignException when the text is not one
   */
  public static MinisignSignature parse(String text) {
    List<String> lines = MinisignText.lines(WHAT, text, 4);
    MinisignText.comment(WHAT, lines.get(0), MinisignText.UNTRUSTED);
    byte[] bytes = MinisignText.base64(WHAT, lines.get(1), LENGTH_BYTES);
    String trustedComment = MinisignText.comment(WHAT, lines.get(2), MinisignText.TRUSTED);
    requireOneLine(trustedComment);
    return new MinisignSignature(
        SignatureKind.of(bytes).orElseThrow(() -> new MinisignException(WHAT, "other algorithm")),
        KeyId.of(Arrays.copyOfRange(bytes, ID_OFFSET, SIGNATURE_OFFSET)),
        Arrays.copyOfRange(bytes, SIGNATURE_OFFSET, LENGTH_BYTES),
        trustedComment,
        MinisignText.base64(WHAT, lines.get(3), SIGNATURE_LENGTH_BYTES));
  }

  /** BLAKE2b-512 of the message (RFC 7693): what a prehashed signature is made over. */
  public static byte[] hash(byte[] message) {
    Blake2bDigest blake2b = new Blake2bDigest(HASH_LENGTH_BITS);
    blake2b.update(message, 0, message.length);
    byte[] hash = new byte[blake2b.getDigestSize()];
    blake2b.doFinal(hash, 0);
    return hash;
  }

  /** What the global signature is made over: the signature, then the trusted comment in UTF-8. */
  public static byte[] globalMessage(byte[] signature, String trustedComment) {
    byte[] comment = trustedComment.getBytes(StandardCharsets.UTF_8);
    byte[] message = Arrays.copyOf(signature, signature.length + comment.length);
    System.arraycopy(comment, 0, message, signature.length, comment.length);
    return message;
  }

  private static void requireOneLine(String comment) {
    // Minisign's own comments hold tabs.
    if (comment.chars().anyMatch(c -> Character.isISOControl(c) && c != '\t')) {
      throw new MinisignException(WHAT, "a trusted comment is one line without control characters");
    }
  }

  /** The id of the key that is said to have signed. */
  public KeyId keyId() {
    return keyId;
  }

  /** The signed comment; trustworthy only after {@link MinisignPublicKey#check}. */
  public String trustedComment() {
    return trustedComment;
  }

  /**
   * The one content of the {@code .minisig} file, with {@link #USUAL_COMMENT} as its first line.
   */
  public String text() {
    byte[] bytes = Arrays.copyOf(kind.code(), LENGTH_BYTES);
    System.arraycopy(keyId.bytes(), 0, bytes, ID_OFFSET, KeyId.LENGTH_BYTES);
    System.arraycopy(signature, 0, bytes, SIGNATURE_OFFSET, SIGNATURE_LENGTH_BYTES);
    return String.join(
        "\n",
        MinisignText.UNTRUSTED + USUAL_COMMENT,
        MinisignText.base64(bytes),
        MinisignText.TRUSTED + trustedComment,
        MinisignText.base64(global),
        "");
  }

  byte[] signature() {
    return signature;
  }

  byte[] global() {
    return global;
  }

  byte[] signedPart(byte[] message) {
    return switch (kind) {
      case PREHASHED -> hash(message);
      case LEGACY -> message;
    };
  }

  byte[] signedByGlobal() {
    return globalMessage(signature, trustedComment);
  }
}
