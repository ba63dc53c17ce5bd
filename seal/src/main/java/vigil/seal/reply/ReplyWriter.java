package vigil.seal.reply;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import vigil.seal.Recipient;
import vigil.seal.Sealing;
import vigil.seal.parcel.ParcelException;
import vigil.seal.parcel.ParcelWriter;

/**
 * Seals replies: age v1 holding an uncompressed ZIP of {@code reply.json} and {@code padding}
 * (Padmé size).
 */
public final class ReplyWriter {
  /** Replies up to here look alike; a Padmé size. */
  static final long SMALLEST_BYTES = 4 * 1024;

  private ReplyWriter() {}

  /**
   * Seals one reply, padded, in memory.
   *
   * @param source the key of the source's mailbox
   * @return the envelope
   * @throws ParcelException.TooLarge when the text has more than about a megabyte
   */
  public static byte[] seal(Reply reply, Recipient source) throws ParcelException.TooLarge {
    byte[] json = ReplyJson.write(reply);
    if (json.length > ReplyJson.LIMIT_BYTES) {
      throw new ParcelException.TooLarge("the text of a reply", ReplyJson.LIMIT_BYTES);
    }
    var envelope = new ByteArrayOutputStream();
    try {
      var zip = new ParcelWriter(Sealing.to(List.of(source), envelope), SMALLEST_BYTES);
      zip.add(ReplyJson.ENTRY, new ByteArrayInputStream(json));
      zip.finish();
    } catch (IOException e) {
      throw new IllegalStateException("sealing in memory failed", e);
    }
    return envelope.toByteArray();
  }
}
