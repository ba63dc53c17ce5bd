package vigil.desk.coding;

import java.io.IOException;
import java.util.Optional;
import vigil.desk.page.Visit;
import vigil.desk.unlock.DeskPage;
import vigil.desk.unlock.DeskRoutes;
import vigil.desk.unlock.OpenDesk;

/** The addresses of a page on which a text is coded. */
final class CodingRoutes {
  private final Finder texts;

  private CodingRoutes(Finder texts) {
    this.texts = texts;
  }

  /** The text that an address names, if it is there. */
  @FunctionalInterface
  interface Finder {
    Optional<? extends Coded> find(OpenDesk desk, Visit visit);
  }

  /** What is done with a text. */
  @FunctionalInterface
  private interface Step {
    void take(Coding coding) throws IOException;
  }

  /** Hangs them up, all but the one that is read. */
  static void hangUp(DeskRoutes routes, String path, Finder texts) {
    CodingRoutes those = new CodingRoutes(texts);
    routes
        .post(path, those.step(Coding::record))
        .post(path + "/look", those.step(Coding::look))
        .post(path + "/draft", those.step(Coding::keep))
        .post(path + "/forget", those.step(Coding::forget));
  }

  /** The page that is read. */
  static DeskPage read(Finder texts) {
    return new CodingRoutes(texts).step(Coding::begin);
  }

  private DeskPage step(Step step) {
    return (desk, visit) -> {
      Optional<? extends Coded> text = texts.find(desk, visit);
      if (text.isEmpty()) {
        visit.missing();
      } else {
        step.take(new Coding(desk, visit, text.get()));
      }
    };
  }
}
