package vigil.desk.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import vigil.casebook.Casebook;
import vigil.casebook.Change;
import vigil.casebook.Document;
import vigil.casebook.Document.FileKept;
import vigil.casebook.ErasableItem;
import vigil.core.date.EdtfWords;
import vigil.core.id.DocumentId;
import vigil.core.language.Messages;
import vigil.core.language.Text;
import vigil.desk.archive.SealedDocuments;
import vigil.desk.claim.Claims;
import vigil.desk.coding.CodingWords;
import vigil.desk.coding.FreshIds;
import vigil.desk.coding.Recording;
import vigil.desk.page.Address;
import vigil.desk.page.Form;
import vigil.desk.page.Option;
import vigil.desk.page.Upload;
import vigil.desk.page.Visit;
import vigil.desk.unlock.DeskRoutes;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.form.Part;

/** Documents: the list, a new one with its file, one with its custody, corrections. */
public final class DocumentPages {
  static final Messages WORDS = Messages.of(DocumentPages.class);
  private static final int MOST_TEXT_BYTES = 4 << 20;
  private static final String LIST = "document/documents";
  static final String ONE = "document/document";

  private DocumentPages() {}

  /** Hangs them up. */
  public static void hangUp(DeskRoutes routes) {
    routes
        .get("/documents", DocumentPages::all)
        .post("/documents", DocumentPages::add)
        .get("/documents/{id}", DocumentPages::show)
        .post("/documents/{id}", DocumentPages::correct)
        .get("/documents/{id}/custody", DocumentPages::show)
        .post("/documents/{id}/custody", DocumentPages::pass)
        .get("/documents/{id}/erase", DocumentPages::show)
        .post("/documents/{id}/erase", DocumentPages::erase);
    DocumentFiles.hangUp(routes);
  }

  /**
   * A document in the list.
   *
   * @param file its name, if one is kept
   * @param statements how many were coded from it
   */
  public record Row(
      String address, String title, String author, String datedOn, String file, long statements) {}

  /** All documents, and the form for a new one. */
  public record ListPage(List<Row> rows, List<Option> authors, Form form) {}

  private static void all(OpenDesk desk, Visit visit) {
    visit.show(LIST, WORDS, list(desk, visit, Form.blank()));
  }

  private static ListPage list(OpenDesk desk, Visit visit, Form form) {
    Casebook casebook = desk.casebook();
    Claims claims = Claims.of(casebook, visit.language());
    Map<DocumentId, Long> statements =
        casebook.statements().values().stream()
            .flatMap(statement -> statement.document().stream())
            .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
    return new ListPage(
        casebook.documents().values().stream()
            .map(document ->
                new Row(
                    Address.of("documents", document.id().value()),
                    claims.name(document.id()),
                    document.author().map(claims::name).orElse(""),
                    EdtfWords.of(document.datedOn(), visit.language()),
                    document.file().map(FileKept::name).orElse(""),
                    statements.getOrDefault(document.id(), 0L)))
            .toList(),
        DocumentPage.authors(casebook, claims),
        form);
  }

  private static void add(OpenDesk desk, Visit visit) throws IOException {
    DocumentId id = FreshIds.document(desk.casebook());
    SealedDocuments archive = SealedDocuments.of(desk.home());
    AtomicReference<Optional<FileKept>> file = new AtomicReference<>(Optional.empty());
    boolean kept = false;
    try {
      Form sent = Form.blank();
      boolean inParts =
          Upload.read(
              visit,
              part ->
                  take(part, sent, new Incoming(archive, id, file, WORDS.in(visit.language()))));
      Form form = inParts ? sent : visit.form();
      kept = add(desk, visit, form, id, file.get());
    } finally {
      if (!kept && !desk.casebook().documents().containsKey(id)) {
        archive.delete(id);
      }
    }
  }

  /** What the parts of a form with a new document go to. */
  private record Incoming(
      SealedDocuments archive,
      DocumentId id,
      AtomicReference<Optional<FileKept>> file,
      Text words) {}

  private static void take(Part part, Form form, Incoming incoming) throws IOException {
    if (!part.isFile()) {
      byte[] text = part.content().readNBytes(MOST_TEXT_BYTES + 1);
      if (text.length > MOST_TEXT_BYTES) {
        form.refuse(part.field(), incoming.words().get("too-long", MOST_TEXT_BYTES >> 20));
      }
      form.filled(part.field(), new String(text, UTF_8));
    } else if (!part.name().isEmpty()) {
      incoming
          .file()
          .set(
              Optional.of(
                  incoming
                      .archive()
                      .seal(incoming.id(), part.name(), part.mediaType(), part.content())));
    }
  }

  private static boolean add(
      OpenDesk desk, Visit visit, Form form, DocumentId id, Optional<FileKept> file)
      throws IOException {
    List<Change> changes =
        form(desk, visit, form)
            .fresh(id, desk.casebook(), desk.staff(), file)
            .<Change>map(Change.DocumentAdded::new)
            .stream()
            .toList();
    boolean taken = Recording.take(desk, changes, form, refusing(visit));
    if (taken) {
      visit.goTo(address(id), WORDS.in(visit.language()).get("added"));
    } else {
      visit.showAgain(LIST, WORDS, list(desk, visit, form));
    }
    return taken;
  }

  private static void show(OpenDesk desk, Visit visit) {
    Optional<Document> document = document(desk, visit);
    if (document.isEmpty()) {
      visit.missing();
    } else {
      visit.show(ONE, WORDS, page(desk, visit, document.get(), DocumentForm.of(document.get())));
    }
  }

  static DocumentPage page(OpenDesk desk, Visit visit, Document document, Form form) {
    return DocumentPage.of(desk, document, visit.language(), form);
  }

  private static void correct(OpenDesk desk, Visit visit) throws IOException {
    Optional<Document> document = document(desk, visit);
    if (document.isEmpty()) {
      visit.missing();
      return;
    }
    Form form = visit.form();
    List<Change> changes =
        form(desk, visit, form)
            .better(document.get(), desk.casebook())
            .<Change>map(Change.DocumentCorrected::new)
            .stream()
            .toList();
    if (Recording.take(desk, changes, form, refusing(visit))) {
      visit.goTo(address(document.get().id()), WORDS.in(visit.language()).get("corrected"));
    } else {
      visit.showAgain(ONE, WORDS, page(desk, visit, document.get(), form));
    }
  }

  private static void pass(OpenDesk desk, Visit visit) throws IOException {
    Optional<Document> document = document(desk, visit);
    if (document.isEmpty()) {
      visit.missing();
      return;
    }
    Form sent = visit.form();
    List<Change> changes =
        form(desk, visit, sent)
            .step()
            .<Change>map(step -> new Change.CustodyPassed(document.get().id(), step))
            .stream()
            .toList();
    if (Recording.take(desk, changes, sent, refusing(visit))) {
      visit.goTo(address(document.get().id()), WORDS.in(visit.language()).get("passed"));
    } else {
      DocumentForm.of(document.get()).all().forEach(sent::filled);
      visit.showAgain(ONE, WORDS, page(desk, visit, document.get(), sent));
    }
  }

  private static void erase(OpenDesk desk, Visit visit) throws IOException {
    Optional<Document> document = document(desk, visit);
    if (document.isEmpty()) {
      visit.missing();
      return;
    }
    if (visit.form().value("sure").isEmpty()) {
      Form form = DocumentForm.of(document.get());
      form.refuse("sure", refusing(visit).get("refused.not-sure"));
      visit.showAgain(ONE, WORDS, page(desk, visit, document.get(), form));
      return;
    }
    desk.record(new Change.Erased(new ErasableItem.DocumentWords(document.get().id())));
    visit.goTo("/documents", WORDS.in(visit.language()).get("erased"));
  }

  private static DocumentForm form(OpenDesk desk, Visit visit, Form form) {
    return new DocumentForm(form, refusing(visit), desk.caseFile().today());
  }

  static Text refusing(Visit visit) {
    return CodingWords.MESSAGES.in(visit.language());
  }

  static String address(DocumentId id) {
    return Address.of("documents", id.value());
  }

  static Optional<Document> document(OpenDesk desk, Visit visit) {
    return visit
        .id("id", DocumentId::new)
        .flatMap(id -> Optional.ofNullable(desk.casebook().documents().get(id)));
  }
}
