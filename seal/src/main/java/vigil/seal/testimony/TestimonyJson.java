package vigil.seal.testimony;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vigil.core.language.Language;
import vigil.seal.Recipient;
import vigil.seal.number.MailboxAddress;
import vigil.seal.number.MailboxId;
import vigil.seal.parcel.ParcelException;
import vigil.seal.parcel.ParcelJson;

/** {@code testimony.json}, the document in an envelope of testimony. */
public final class TestimonyJson {
  /** The entry in the ZIP. */
  public static final String ENTRY = "testimony.json";

  /** What a reader need be ready for, bytes. */
  public static final int LIMIT_BYTES = 8 << 20;

  private static final String FORMAT = "vigil-testimony/1";

  private record Document(
      @JsonProperty(required = true) String format,
      @JsonProperty(required = true) LocalDate receivedOn,
      @JsonProperty(required = true) String language,
      @JsonProperty(required = true) String text,
      Optional<Mailbox> mailbox,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> request,
      @JsonProperty(required = true) List<Attached> files) {}

  private record Mailbox(
      @JsonProperty(required = true) String id, @JsonProperty(required = true) String recipient) {}

  private record Attached(
      @JsonProperty(required = true) String name,
      @JsonProperty(required = true) String path,
      @JsonProperty(required = true) String mediaType,
      @JsonProperty(required = true) long sizeBytes,
      @JsonProperty(required = true) String sha256) {}

  private TestimonyJson() {}

  /** UTF-8. */
  public static byte[] write(Testimony testimony) {
    return ParcelJson.write(
        new Document(
            FORMAT,
            testimony.receivedOn(),
            testimony.language().tag(),
            testimony.text(),
            testimony.mailbox().map(TestimonyJson::mailbox),
            testimony.purpose().code(),
            testimony.files().stream().map(TestimonyJson::attached).toList()));
  }

  /**
   * Reads the document.
   *
   * @throws ParcelException.Malformed when it is not such a document, or of a format this version
   *     does not know
   */
  public static Testimony read(byte[] json) throws ParcelException.Malformed {
    Document document = ParcelJson.read(json, Document.class);
    if (!document.format().equals(FORMAT)) {
      throw new ParcelException.Malformed(
          "the testimony has a format this version does not know; it reads " + FORMAT, null);
    }
    try {
      return new Testimony(
          document.receivedOn(),
          new Language(document.language()),
          document.text(),
          document.mailbox().map(TestimonyJson::address),
          document.files().stream().map(TestimonyJson::file).toList(),
          Purpose.of(document.request()));
    } catch (IllegalArgumentException e) {
      throw new ParcelException.Malformed("a member of testimony.json has another form", e);
    }
  }

  private static MailboxAddress address(Mailbox mailbox) {
    return new MailboxAddress(new MailboxId(mailbox.id()), new Recipient(mailbox.recipient()));
  }

  private static Mailbox mailbox(MailboxAddress address) {
    return new Mailbox(address.id().value(), address.recipient().encoded());
  }

  private static Attached attached(SealedFile file) {
    return new Attached(
        file.name(), file.path(), file.mediaType(), file.sizeBytes(), file.sha256());
  }

  private static SealedFile file(Attached file) {
    return new SealedFile(
        file.name(), file.path(), file.mediaType(), file.sizeBytes(), file.sha256());
  }
}
