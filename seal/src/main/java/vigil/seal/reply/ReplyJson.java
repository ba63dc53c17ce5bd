package vigil.seal.reply;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import vigil.core.language.Language;
import vigil.seal.parcel.ParcelException;
import vigil.seal.parcel.ParcelJson;

/** {@code reply.json}, the document in an envelope of a reply. */
final class ReplyJson {
  static final String ENTRY = "reply.json";
  static final int LIMIT_BYTES = 1 << 20;

  private static final String FORMAT = "vigil-reply/1";

  private record Document(
      @JsonProperty(required = true) String format,
      @JsonProperty(required = true) LocalDate writtenOn,
      @JsonProperty(required = true) String language,
      @JsonProperty(required = true) String text) {}

  private ReplyJson() {}

  static byte[] write(Reply reply) {
    return ParcelJson.write(
        new Document(FORMAT, reply.writtenOn(), reply.language().tag(), reply.text()));
  }

  static Reply read(byte[] json) throws ParcelException.Malformed {
    Document document = ParcelJson.read(json, Document.class);
    if (!document.format().equals(FORMAT)) {
      throw new ParcelException.Malformed(
          "the reply has a format this version does not know; it reads " + FORMAT, null);
    }
    try {
      return new Reply(document.text(), new Language(document.language()), document.writtenOn());
    } catch (IllegalArgumentException e) {
      throw new ParcelException.Malformed("a member of reply.json has another form", e);
    }
  }
}
