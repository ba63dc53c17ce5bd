package vigil.desk.document;

import java.util.List;
import java.util.Optional;
import vigil.casebook.Casebook;
import vigil.casebook.Document;
import vigil.casebook.Document.FileKept;
import vigil.core.date.EdtfWords;
import vigil.core.language.Language;
import vigil.desk.claim.Claims;
import vigil.desk.page.Address;
import vigil.desk.page.Form;
import vigil.desk.page.Option;
import vigil.desk.page.Size;
import vigil.desk.unlock.OpenDesk;

/**
 * One document.
 *
 * @param title or its id once that is erased
 * @param author may be empty
 * @param earlier files that it had before and that are still here
 * @param custody through whose hands it went, oldest first
 * @param statements that were coded from it, by address and in a line
 */
public record DocumentPage(
    String address,
    String id,
    String title,
    String author,
    String datedOn,
    Step obtained,
    Optional<KeptFile> file,
    List<KeptFile> earlier,
    List<Step> custody,
    List<Option> statements,
    String text,
    List<Option> authors,
    Form form) {

  /**
   * From hand to hand.
   *
   * @param note may be empty
   */
  public record Step(String on, String from, String to, String note) {}

  /**
   * The file as it was given.
   *
   * @param address where it is handed out; empty when it is not here
   */
  public record KeptFile(
      String address, String name, String size, String mediaType, String sha256) {}

  static DocumentPage of(OpenDesk desk, Document document, Language language, Form form) {
    Casebook casebook = desk.casebook();
    Claims claims = Claims.of(casebook, language);
    String address = Address.of("documents", document.id().value());
    return new DocumentPage(
        address,
        document.id().value(),
        claims.name(document.id()),
        document.author().map(claims::name).orElse(""),
        EdtfWords.of(document.datedOn(), language),
        new Step(
            EdtfWords.of(document.origin().on(), language),
            document.origin().from(),
            document.origin().by(),
            ""),
        document
            .file()
            .map(file -> kept(file, file.key().map(_ -> address + "/file").orElse(""), language)),
        DocumentFiles.earlier(desk, document).stream()
            .map(file -> kept(file, address + "/file/earlier/" + file.sha256().hex(), language))
            .toList(),
        document.custody().stream()
            .map(step ->
                new Step(EdtfWords.of(step.on(), language), step.from(), step.to(), step.note()))
            .toList(),
        casebook.statements().values().stream()
            .filter(statement -> statement.document().equals(Optional.of(document.id())))
            .map(statement ->
                new Option(Claims.address(statement.id()), claims.of(statement).line()))
            .toList(),
        document.text(),
        authors(casebook, claims),
        form);
  }

  private static KeptFile kept(FileKept file, String address, Language language) {
    return new KeptFile(
        address,
        file.name(),
        Size.of(file.sizeBytes(), language),
        file.mediaType(),
        file.sha256().hex());
  }

  static List<Option> authors(Casebook casebook, Claims claims) {
    return casebook.sources().keySet().stream()
        .map(id -> new Option(id.value(), claims.name(id)))
        .toList();
  }
}
