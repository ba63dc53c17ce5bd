package vigil.seal.reply;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vigil.seal.KeyKind;
import vigil.seal.Recipient;
import vigil.seal.Sealing;
import vigil.seal.parcel.ParcelException;
import vigil.seal.parcel.ParcelWriter;
import vigil.seal.testimony.SealedFile;

/**
 * Seals what lies in a mailbox: age v1 holding an uncompressed ZIP of {@code replies.json}, {@code
 * files/*} and {@code padding}. All mailboxes of one exchange get envelopes of one size, so that
 * none shows whether anything is in it.
 */
public final class ReplyWriter {
  /** No content of a mailbox is smaller, in bytes; a Padmé size. */
  public static final long SMALLEST_BYTES = 16 << 10;

  /** No content of a mailbox is larger, in bytes; a Padmé size. */
  public static final long LARGEST_BYTES = 1 << 20;

  private static final int KEY_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private ReplyWriter() {}

  /**
   * The least size that holds these replies: a Padmé size.
   *
   * @return {@value #SMALLEST_BYTES} to {@value #LARGEST_BYTES}
   * @throws ParcelException.TooLarge when they have more than {@value #LARGEST_BYTES} bytes
   */
  public static long sizeBytes(List<Reply> replies) throws ParcelException.TooLarge {
    long sizeBytes = write(replies, OutputStream.nullOutputStream(), SMALLEST_BYTES);
    if (sizeBytes > LARGEST_BYTES) {
      throw new ParcelException.TooLarge("what lies in a mailbox", LARGEST_BYTES);
    }
    return sizeBytes;
  }

  /**
   * Seals all that is to lie in one mailbox, in memory.
   *
   * @param source the key of the source's mailbox
   * @param sizeBytes of the content once padded, at least {@link #sizeBytes(List)}
   * @return the envelope; its length depends on {@code sizeBytes} alone
   * @throws ParcelException.TooLarge when the replies have more bytes
   */
  public static byte[] seal(List<Reply> replies, Recipient source, long sizeBytes)
      throws ParcelException.TooLarge {
    var envelope = new ByteArrayOutputStream();
    long written = write(replies, sealing(source, envelope), sizeBytes);
    if (written != sizeBytes) {
      throw new ParcelException.TooLarge("what lies in a mailbox", sizeBytes);
    }
    return envelope.toByteArray();
  }

  /**
   * An envelope like every other of this size, which nobody can open: the key that it is sealed to
   * is thrown away.
   *
   * @param sizeBytes a Padmé size from {@value #SMALLEST_BYTES}
   */
  public static byte[] dummy(long sizeBytes) {
    byte[] secret = new byte[KEY_BYTES];
    RANDOM.nextBytes(secret);
    try {
      return seal(List.of(), Recipient.ofSecretKey(KeyKind.X25519, secret), sizeBytes);
    } catch (ParcelException.TooLarge e) {
      throw new IllegalArgumentException("no mailbox is so small: " + sizeBytes, e);
    }
  }

  /**
   * A dummy of the very length of another envelope.
   *
   * @param envelopeBytes the length of an envelope that this class sealed
   * @throws IllegalArgumentException when no envelope of this class has this length
   */
  public static byte[] dummyOfLength(int envelopeBytes) {
    int chunk = 64 << 10;
    int tag = 16;
    int header = dummy(SMALLEST_BYTES).length - (int) SMALLEST_BYTES - tag;
    int payload = envelopeBytes - header;
    int chunks = Math.ceilDiv(payload, chunk + tag);
    byte[] dummy = dummy(payload - (long) chunks * tag);
    if (dummy.length != envelopeBytes) {
      throw new IllegalArgumentException("no mailbox has " + envelopeBytes + " bytes");
    }
    return dummy;
  }

  private static OutputStream sealing(Recipient recipient, ByteArrayOutputStream envelope) {
    try {
      return Sealing.to(List.of(recipient), envelope);
    } catch (IOException e) {
      throw new IllegalStateException("sealing in memory failed", e);
    }
  }

  private static long write(List<Reply> replies, OutputStream to, long smallestBytes)
      throws ParcelException.TooLarge {
    Map<String, ReplyFile> files = new LinkedHashMap<>();
    List<RepliesJson.Described> described = new ArrayList<>();
    for (Reply reply : replies) {
      described.add(described(reply, files));
    }
    byte[] json = RepliesJson.write(described);
    if (json.length > RepliesJson.LIMIT_BYTES) {
      throw new ParcelException.TooLarge("the text of the replies", RepliesJson.LIMIT_BYTES);
    }
    try {
      var zip = new ParcelWriter(to, smallestBytes);
      zip.add(RepliesJson.ENTRY, new ByteArrayInputStream(json));
      for (var file : files.entrySet()) {
        zip.add(file.getKey(), new ByteArrayInputStream(file.getValue().content()));
      }
      return zip.finish();
    } catch (IOException e) {
      throw new IllegalStateException("sealing in memory failed", e);
    }
  }

  private static RepliesJson.Described described(Reply reply, Map<String, ReplyFile> files) {
    List<RepliesJson.Attached> attached = new ArrayList<>();
    for (ReplyFile file : reply.files()) {
      SealedFile sealed =
          SealedFile.named(
              files.size() + 1,
              file.name(),
              file.mediaType(),
              file.sizeBytes(),
              sha256(file.content()));
      files.put(sealed.path(), file);
      attached.add(RepliesJson.Attached.of(sealed));
    }
    return new RepliesJson.Described(
        reply.writtenOn(), reply.until(), reply.language().tag(), reply.text(), attached);
  }

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
