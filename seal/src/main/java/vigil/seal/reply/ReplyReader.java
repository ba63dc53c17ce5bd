package vigil.seal.reply;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.seal.EnvelopeException;
import vigil.seal.parcel.ParcelException;
import vigil.seal.parcel.ParcelReader;

/** Reads the content of a reply's envelope, once it is opened. */
public final class ReplyReader {
  private ReplyReader() {}

  /**
   * Reads the reply and makes sure that its envelope is whole.
   *
   * @param plaintext an opened envelope; read to its end and closed
   * @throws EnvelopeException when the envelope is damaged or cut off
   * @throws ParcelException when it holds no reply
   */
  public static Reply read(InputStream plaintext) throws IOException {
    try (var zip = new ParcelReader(plaintext)) {
      @Nullable Reply reply = null;
      for (Optional<String> path = zip.next(); path.isPresent(); path = zip.next()) {
        if (reply == null && path.get().equals(ReplyJson.ENTRY)) {
          reply = ReplyJson.read(zip.bytes(ReplyJson.LIMIT_BYTES));
        }
      }
      if (reply == null) {
        throw new ParcelException.Malformed("the envelope holds no " + ReplyJson.ENTRY, null);
      }
      return reply;
    }
  }
}
