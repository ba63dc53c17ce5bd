package vigil.desk.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vigil.casebook.Casebook;
import vigil.casebook.CustodyStep;
import vigil.casebook.Document;
import vigil.casebook.Document.FileKept;
import vigil.casebook.Document.Origin;
import vigil.core.date.Edtf;
import vigil.core.id.DocumentId;
import vigil.core.id.SourceId;
import vigil.core.language.Text;
import vigil.desk.coding.Typed;
import vigil.desk.coding.Understood;
import vigil.desk.page.Form;

/**
 * The forms of a document and of a step in its custody.
 *
 * @param words of the coding pages, to ask and refuse in
 */
record DocumentForm(Form form, Text words, LocalDate today) {

  static Form of(Document document) {
    return Form.blank()
        .filled("title", document.title())
        .filled("author", document.author().map(SourceId::value).orElse(""))
        .filled("dated_on", document.datedOn().toString())
        .filled("obtained_from", document.origin().from())
        .filled("obtained_on", document.origin().on().toString())
        .filled("text", document.text());
  }

  /** A document that is new, taken in by whoever sits at the desk. */
  Optional<Document> fresh(DocumentId id, Casebook casebook, String by, Optional<FileKept> file) {
    return read(id, casebook, by, file, List.of());
  }

  /** The same document, told better. */
  Optional<Document> better(Document before, Casebook casebook) {
    return read(before.id(), casebook, before.origin().by(), before.file(), before.custody());
  }

  private Optional<Document> read(
      DocumentId id,
      Casebook casebook,
      String by,
      Optional<FileKept> file,
      List<CustodyStep> custody) {
    Typed typed = new Typed(form, words);
    Understood understood = new Understood(form, words, today);
    String title = typed.required("title");
    Optional<SourceId> author =
        form.given("author").isEmpty()
            ? Optional.empty()
            : typed.chosen("author", name -> known(casebook, name));
    Optional<Edtf> dated = understood.date("dated_on");
    Optional<Edtf> obtained = understood.date("obtained_on");
    if (!form.accepted()) {
      return Optional.empty();
    }
    return Optional.of(
        new Document(
            id,
            title,
            author,
            dated.orElseThrow(),
            new Origin(form.value("obtained_from"), obtained.orElseThrow(), by),
            file,
            form.value("text").replace("\r\n", "\n"),
            custody));
  }

  private static Optional<SourceId> known(Casebook casebook, String name) {
    return casebook.sources().keySet().stream().filter(id -> id.value().equals(name)).findFirst();
  }

  /** A step in the custody. */
  Optional<CustodyStep> step() {
    Optional<Edtf> on = new Understood(form, words, today).date("step_on");
    String to = new Typed(form, words).required("step_to");
    return form.accepted()
        ? on.map(day -> new CustodyStep(day, form.value("step_from"), to, form.value("step_note")))
        : Optional.empty();
  }
}
