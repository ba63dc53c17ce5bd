package vigil.desk.coding;

import java.util.Optional;
import vigil.casebook.Document;
import vigil.casebook.Statement;
import vigil.casebook.StatementDraft;
import vigil.core.date.EdtfWords;
import vigil.desk.page.Address;
import vigil.desk.page.Form;
import vigil.desk.page.Visit;

/** A document that is coded from its text. */
final class DocumentCoding implements Coded {
  private final Visit visit;
  private final Document document;

  DocumentCoding(Visit visit, Document document) {
    this.visit = visit;
    this.document = document;
  }

  @Override
  public String address() {
    return Address.of("documents", document.id().value(), "code");
  }

  @Override
  public boolean isOf(Statement statement) {
    return statement.document().equals(Optional.of(document.id()));
  }

  @Override
  public StatementDraft coded(StatementDraft statement) {
    return statement.document(Optional.of(document.id()));
  }

  @Override
  public String text() {
    return document.text();
  }

  /** Said by its author on the day of its date. */
  @Override
  public Form begun(Form blank) {
    document.author().ifPresent(author -> blank.filled("source", author.value()));
    return blank.filled("said_on", document.datedOn().toString());
  }

  /** Of documents no list of openings is kept. */
  @Override
  public void shown() {}

  @Override
  public void show(Coding coding, Form form) {
    coding.show(
        "coding/document",
        new DocumentCodingPages.Page(
            Address.of("documents", document.id().value()),
            document.title().isEmpty() ? document.id().value() : document.title(),
            EdtfWords.of(document.datedOn(), visit.language()),
            coding.text("", text(), form)));
  }
}
