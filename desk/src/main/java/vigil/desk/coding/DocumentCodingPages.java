package vigil.desk.coding;

import java.util.Optional;
import vigil.core.id.DocumentId;
import vigil.desk.page.Visit;
import vigil.desk.unlock.DeskRoutes;
import vigil.desk.unlock.OpenDesk;

/** Coding a document from its text. */
public final class DocumentCodingPages {
  private static final String PATH = "/documents/{id}/code";

  private DocumentCodingPages() {}

  /** Hangs them up. */
  public static void hangUp(DeskRoutes routes) {
    CodingRoutes.hangUp(routes, PATH, DocumentCodingPages::text);
    routes
        .get(PATH, CodingRoutes.read(DocumentCodingPages::text))
        .get(PATH + "/look", CodingRoutes.read(DocumentCodingPages::text));
  }

  /**
   * The page.
   *
   * @param document where it is itself
   * @param title of it, or its id once that is erased
   * @param on its date, in words
   * @param coding the text and what is coded from it
   */
  public record Page(String document, String title, String on, CodedText coding) {}

  private static Optional<DocumentCoding> text(OpenDesk desk, Visit visit) {
    return visit
        .id("id", DocumentId::new)
        .flatMap(id -> Optional.ofNullable(desk.casebook().documents().get(id)))
        .map(document -> new DocumentCoding(visit, document));
  }
}
