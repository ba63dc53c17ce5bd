package vigil.seal.reply;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vigil.core.language.Language;
import vigil.seal.parcel.ParcelException;
import vigil.seal.parcel.ParcelJson;
import vigil.seal.testimony.SealedFile;

/** {@code replies.json}, the document in the envelope that lies in a mailbox. */
final class RepliesJson {
  static final String ENTRY = "replies.json";
  static final int LIMIT_BYTES = 1 << 20;

  private static final String FORMAT = "vigil-replies/1";

  /** A reply whose files are described but not here yet. */
  record Described(
      @JsonProperty(required = true) LocalDate writtenOn,
      @JsonProperty(required = true) LocalDate until,
      @JsonProperty(required = true) String language,
      @JsonProperty(required = true) String text,
      @JsonProperty(required = true) List<Attached> files) {

    Reply with(List<ReplyFile> content) {
      return new Reply(text, new Language(language), writtenOn, until, content);
    }
  }

  /** A file's description. */
  record Attached(
      @JsonProperty(required = true) String name,
      @JsonProperty(required = true) String path,
      @JsonProperty(required = true) String mediaType,
      @JsonProperty(required = true) long sizeBytes,
      @JsonProperty(required = true) String sha256) {

    static Attached of(SealedFile file) {
      return new Attached(
          file.name(), file.path(), file.mediaType(), file.sizeBytes(), file.sha256());
    }

    SealedFile checked() {
      return new SealedFile(name, path, mediaType, sizeBytes, sha256);
    }
  }

  private record Document(
      @JsonProperty(required = true) String format,
      @JsonProperty(required = true) List<Described> replies) {}

  private RepliesJson() {}

  static byte[] write(List<Described> replies) {
    return ParcelJson.write(new Document(FORMAT, replies));
  }

  static List<Described> read(byte[] json) throws ParcelException.Malformed {
    Document document = ParcelJson.read(json, Document.class);
    if (!document.format().equals(FORMAT)) {
      throw new ParcelException.Malformed(
          "the replies have a format this version does not know; it reads " + FORMAT, null);
    }
    try {
      Stream<SealedFile> files =
          document.replies().stream()
              .flatMap(reply -> reply.files().stream().map(Attached::checked));
      if (files.map(SealedFile::path).distinct().count()
          != document.replies().stream().mapToInt(reply -> reply.files().size()).sum()) {
        throw new IllegalArgumentException("two files have one path");
      }
      document.replies().forEach(reply -> new Language(reply.language()));
      return document.replies();
    } catch (IllegalArgumentException e) {
      throw new ParcelException.Malformed("a member of replies.json has another form", e);
    }
  }
}
