package vigil.desk.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vigil.casebook.CustodyStep;
import vigil.casebook.Document;
import vigil.casebook.Document.FileKept;
import vigil.casebook.Document.Origin;
import vigil.casebook.ErasableItem;
import vigil.casebook.FileKey;
import vigil.casebook.Sha256;
import vigil.core.date.Edtf;
import vigil.core.id.DocumentId;
import vigil.core.id.SourceId;

/** Documents and their custody, as fields. */
final class DocumentFields {
  /** A step's words in a list: from, to and note. */
  private static final int WORDS_OF_A_STEP = 3;

  private DocumentFields() {}

  static Fields lasting(Document document) {
    return new Fields()
        .put("id", document.id().value())
        .put("author", document.author().map(SourceId::value))
        .put("dated_on", document.datedOn().toString())
        .put("obtained_on", document.origin().on().toString())
        .put("obtained_by", document.origin().by())
        .put("custody_on", document.custody().stream().map(step -> step.on().toString()).toList());
  }

  static Fields erasable(Document document) {
    Fields fields =
        new Fields()
            .put("title", document.title())
            .put("obtained_from", document.origin().from())
            .put("text", document.text())
            .put(
                "custody",
                document.custody().stream()
                    .flatMap(step -> Stream.of(step.from(), step.to(), step.note()))
                    .toList());
    document
        .file()
        .ifPresent(file ->
            fields
                .put("sha256", file.sha256().hex())
                .put("size_bytes", Long.toString(file.sizeBytes()))
                .put("media_type", file.mediaType())
                .put("file_name", file.name())
                .put("file_key", file.key().map(FileKey::text)));
    return fields;
  }

  static Document read(Fields lasting, Fields words) {
    return new Document(
        id(lasting),
        words.textOrEmpty("title"),
        lasting.maybe("author").map(SourceId::new),
        lasting.date("dated_on"),
        new Origin(
            words.textOrEmpty("obtained_from"),
            lasting.date("obtained_on"),
            lasting.text("obtained_by")),
        words.maybeCoded("sha256", Sha256::of).map(hash -> file(hash, words)),
        words.textOrEmpty("text"),
        custody(lasting.list("custody_on"), words.list("custody")));
  }

  private static FileKept file(Sha256 hash, Fields words) {
    return new FileKept(
        hash,
        Long.parseLong(words.text("size_bytes")),
        words.text("media_type"),
        words.text("file_name"),
        words.maybe("file_key").map(FileKey::new));
  }

  private static List<CustodyStep> custody(List<String> on, List<String> words) {
    if (!words.isEmpty() && words.size() != WORDS_OF_A_STEP * on.size()) {
      throw new UnreadableChangeException("its custody has not three words for each step");
    }
    List<CustodyStep> steps = new ArrayList<>();
    for (int i = 0; i < on.size(); i++) {
      Edtf day = Edtf.parse(on.get(i));
      int at = WORDS_OF_A_STEP * i;
      steps.add(
          words.isEmpty()
              ? new CustodyStep(day, "", "", "")
              : new CustodyStep(day, words.get(at), words.get(at + 1), words.get(at + 2)));
    }
    return steps;
  }

  static DocumentId id(Fields lasting) {
    return new DocumentId(lasting.text("id"));
  }

  static Layers write(String kind, DocumentId document, CustodyStep step) {
    Fields lasting = new Fields().put("id", document.value()).put("on", step.on().toString());
    return step.hasWords()
        ? Layers.of(
            kind,
            lasting,
            new ErasableItem.DocumentWords(document),
            new Fields().put("from", step.from()).put("to", step.to()).put("note", step.note()))
        : Layers.lasting(kind, lasting);
  }

  static CustodyStep step(Fields lasting, Fields words) {
    return new CustodyStep(
        lasting.date("on"),
        words.textOrEmpty("from"),
        words.textOrEmpty("to"),
        words.textOrEmpty("note"));
  }
}
