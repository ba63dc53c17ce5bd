package vigil.desk.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import vigil.casebook.Change;
import vigil.casebook.CustodyStep;
import vigil.casebook.Document;
import vigil.casebook.Document.FileKept;
import vigil.casebook.FileKey;
import vigil.core.date.Edtf;
import vigil.core.language.Text;
import vigil.desk.archive.SealedDocuments;
import vigil.desk.casefile.CaseFile;
import vigil.desk.casefile.DeskChange;
import vigil.desk.casefile.DeskChange.CasebookChanged;
import vigil.desk.casefile.Item;
import vigil.desk.coding.Recording;
import vigil.desk.inbox.InboxPages;
import vigil.desk.page.Form;
import vigil.desk.page.Upload;
import vigil.desk.page.Visit;
import vigil.desk.unlock.DeskRoutes;
import vigil.desk.unlock.OpenDesk;

/**
 * The files of a document: handing one out, putting another in its place, deleting an earlier one.
 */
final class DocumentFiles {
  private static final String SHA256 = "sha256";

  private DocumentFiles() {}

  static void hangUp(DeskRoutes routes) {
    routes
        .get("/documents/{id}/file", DocumentFiles::download)
        .post("/documents/{id}/file", DocumentFiles::replace)
        .get("/documents/{id}/file/earlier/{sha256}", DocumentFiles::downloadEarlier)
        .post("/documents/{id}/file/earlier/{sha256}", DocumentFiles::deleteEarlier);
  }

  /** The files that the document had before and that still lie here, the newest first. */
  static List<FileKept> earlier(OpenDesk desk, Document document) {
    SealedDocuments archive = SealedDocuments.of(desk.home());
    Map<FileKey, FileKept> earlier = new LinkedHashMap<>();
    for (CaseFile.Numbered change : desk.caseFile().changesTo(Item.of(document.reference()))) {
      file(change.journaled().change())
          .ifPresent(file -> file.key().ifPresent(key -> earlier.putIfAbsent(key, file)));
    }
    document.file().flatMap(FileKept::key).ifPresent(earlier::remove);
    earlier.keySet().removeIf(key -> !archive.has(document.id(), key));
    return List.copyOf(earlier.values());
  }

  private static Optional<FileKept> file(DeskChange change) {
    if (change instanceof CasebookChanged(Change.DocumentAdded(Document document))) {
      return document.file();
    }
    return change instanceof CasebookChanged(Change.DocumentCorrected(Document document))
        ? document.file()
        : Optional.empty();
  }

  private static void replace(OpenDesk desk, Visit visit) throws IOException {
    Optional<Document> document = DocumentPages.document(desk, visit);
    if (document.isEmpty()) {
      visit.missing();
      return;
    }
    SealedDocuments archive = SealedDocuments.of(desk.home());
    AtomicReference<Optional<FileKept>> taken = new AtomicReference<>(Optional.empty());
    boolean kept = false;
    try {
      Upload.read(
          visit,
          part -> {
            if (!part.name().isEmpty() && taken.get().isEmpty()) {
              taken.set(
                  Optional.of(
                      archive.seal(
                          document.get().id(), part.name(), part.mediaType(), part.content())));
            }
          });
      // Receiving it took a while: what was corrected meanwhile stays.
      Optional<Document> now = DocumentPages.document(desk, visit);
      kept = replace(desk, visit, now.orElse(document.get()), taken.get());
    } finally {
      if (!kept && taken.get().isPresent()) {
        archive.delete(document.get().id(), taken.get().get().key().orElseThrow());
      }
    }
  }

  private static boolean replace(
      OpenDesk desk, Visit visit, Document document, Optional<FileKept> file) throws IOException {
    Text words = DocumentPages.WORDS.in(visit.language());
    Form form = DocumentForm.of(document);
    if (file.isEmpty()) {
      form.refuse("file", words.get("file.none"));
    }
    List<Change> changes = new ArrayList<>();
    if (file.isPresent()) {
      changes.add(new Change.DocumentCorrected(document.with(file)));
      document
          .file()
          .ifPresent(before ->
              changes.add(
                  step(
                      desk,
                      document,
                      words.get(
                          "file.replaced.note",
                          before.sha256().hex(),
                          file.get().sha256().hex()))));
    }
    boolean taken = Recording.take(desk, changes, form, DocumentPages.refusing(visit));
    if (taken) {
      visit.goTo(DocumentPages.address(document.id()), words.get("file.replaced"));
    } else {
      visit.showAgain(
          DocumentPages.ONE, DocumentPages.WORDS, DocumentPages.page(desk, visit, document, form));
    }
    return taken;
  }

  /** Without the names of files, which may be why one is replaced. */
  private static Change step(OpenDesk desk, Document document, String note) {
    Edtf today = Edtf.parse(desk.caseFile().today().toString());
    return new Change.CustodyPassed(
        document.id(), new CustodyStep(today, desk.staff(), desk.staff(), note));
  }

  private static void deleteEarlier(OpenDesk desk, Visit visit) throws IOException {
    Optional<Document> document = DocumentPages.document(desk, visit);
    Optional<FileKept> file = document.flatMap(one -> earlier(desk, visit, one));
    if (file.isEmpty()) {
      visit.missing();
      return;
    }
    if (visit.form().value("sure").isEmpty()) {
      Form form = DocumentForm.of(document.get());
      form.refuse("file", DocumentPages.refusing(visit).get("refused.not-sure"));
      visit.showAgain(
          DocumentPages.ONE,
          DocumentPages.WORDS,
          DocumentPages.page(desk, visit, document.get(), form));
      return;
    }
    Text words = DocumentPages.WORDS.in(visit.language());
    String note = words.get("file.deleted.note", file.get().sha256().hex());
    desk.record(step(desk, document.get(), note));
    SealedDocuments.of(desk.home()).delete(document.get().id(), file.get().key().orElseThrow());
    visit.goTo(DocumentPages.address(document.get().id()), words.get("file.deleted"));
  }

  private static void download(OpenDesk desk, Visit visit) throws IOException {
    Optional<Document> document = DocumentPages.document(desk, visit);
    handOut(desk, visit, document, document.flatMap(Document::file));
  }

  private static void downloadEarlier(OpenDesk desk, Visit visit) throws IOException {
    Optional<Document> document = DocumentPages.document(desk, visit);
    handOut(desk, visit, document, document.flatMap(one -> earlier(desk, visit, one)));
  }

  private static Optional<FileKept> earlier(OpenDesk desk, Visit visit, Document document) {
    String sha256 = visit.context().pathParam(SHA256);
    return earlier(desk, document).stream()
        .filter(kept -> kept.sha256().hex().equals(sha256))
        .findFirst();
  }

  private static void handOut(
      OpenDesk desk, Visit visit, Optional<Document> document, Optional<FileKept> file)
      throws IOException {
    Optional<FileKept> sealed = file.filter(kept -> kept.key().isPresent());
    if (document.isEmpty() || sealed.isEmpty()) {
      visit.missing();
      return;
    }
    try (InputStream clear =
        SealedDocuments.of(desk.home())
            .open(document.get().id(), sealed.get().key().orElseThrow())) {
      visit
          .context()
          .contentType("application/octet-stream")
          .header("Content-Disposition", InboxPages.disposition(sealed.get().name()))
          .header("Content-Length", Long.toString(sealed.get().sizeBytes()));
      clear.transferTo(visit.context().res().getOutputStream());
    } catch (NoSuchFileException deleted) {
      visit.missing();
    }
  }
}
