package vigil.desk.coding;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import vigil.casebook.Change;
import vigil.casebook.ErasableItem;
import vigil.casebook.Source;
import vigil.core.id.SourceId;
import vigil.core.language.Text;
import vigil.desk.claim.Claims;
import vigil.desk.page.Address;
import vigil.desk.page.Form;
import vigil.desk.page.Option;
import vigil.desk.page.Visit;
import vigil.desk.unlock.DeskRoutes;
import vigil.desk.unlock.OpenDesk;

/** Sources: the list, a new one, corrections. */
public final class SourcePages {
  private SourcePages() {}

  /** Hangs them up. */
  public static void hangUp(DeskRoutes routes) {
    routes
        .get("/sources", SourcePages::all)
        .post("/sources", SourcePages::add)
        .get("/sources/{id}/edit", SourcePages::show)
        .post("/sources/{id}", SourcePages::correct)
        .get("/sources/{id}/erase", SourcePages::show)
        .post("/sources/{id}/erase", SourcePages::erase);
  }

  /**
   * A source in the list.
   *
   * @param statements how many it made
   */
  public record Row(String address, String name, String kind, String publicName, long statements) {}

  /** All sources, and the form for a new one. */
  public record ListPage(List<Row> rows, Form form, List<Option> kinds) {}

  /** One source, to be corrected. */
  public record EditPage(String id, Form form, List<Option> kinds) {
    /** Where it is. */
    public String address() {
      return Address.of("sources", id);
    }
  }

  private static void all(OpenDesk desk, Visit visit) {
    visit.show("coding/sources", CodingWords.MESSAGES, list(desk, visit, Form.blank()));
  }

  private static ListPage list(OpenDesk desk, Visit visit, Form form) {
    Claims claims = Claims.of(desk.casebook(), visit.language());
    List<Row> rows =
        desk.casebook().sources().values().stream()
            .map(source ->
                new Row(
                    Address.of("sources", source.id().value()),
                    claims.name(source.id()),
                    source.kind().label(visit.language()),
                    source.publicName().orElse(""),
                    statements(desk, source.id())))
            .toList();
    return new ListPage(rows, form, Choices.kinds(visit.language()));
  }

  private static long statements(OpenDesk desk, SourceId source) {
    return desk.casebook().statements().values().stream()
        .filter(statement -> statement.source().equals(source))
        .count();
  }

  private static void add(OpenDesk desk, Visit visit) throws IOException {
    Form form = visit.form();
    Text words = CodingWords.MESSAGES.in(visit.language());
    List<Change> changes =
        SourceForm.read(
                form, words, kind -> FreshIds.source(desk.casebook(), kind, form.value("name")))
            .<Change>map(Change.SourceAdded::new)
            .stream()
            .toList();
    if (Recording.take(desk, changes, form, words)) {
      visit.goTo("/sources", words.get("source.added", form.value("name")));
    } else {
      visit.showAgain("coding/sources", CodingWords.MESSAGES, list(desk, visit, form));
    }
  }

  private static void show(OpenDesk desk, Visit visit) {
    Optional<Source> source = source(desk, visit);
    if (source.isEmpty()) {
      visit.missing();
    } else {
      visit.show(
          "coding/source",
          CodingWords.MESSAGES,
          new EditPage(
              visit.path("id"), SourceForm.of(source.get()), Choices.kinds(visit.language())));
    }
  }

  private static void correct(OpenDesk desk, Visit visit) throws IOException {
    Optional<Source> source = source(desk, visit);
    if (source.isEmpty()) {
      visit.missing();
      return;
    }
    Form form = visit.form();
    Text words = CodingWords.MESSAGES.in(visit.language());
    List<Change> changes =
        SourceForm.read(form, words, _ -> source.get().id())
            .<Change>map(Change.SourceCorrected::new)
            .stream()
            .toList();
    if (Recording.take(desk, changes, form, words)) {
      visit.goTo(
          Address.of("sources", visit.path("id")),
          words.get("source.corrected", form.value("name")));
    } else {
      visit.showAgain(
          "coding/source",
          CodingWords.MESSAGES,
          new EditPage(visit.path("id"), form, Choices.kinds(visit.language())));
    }
  }

  private static void erase(OpenDesk desk, Visit visit) throws IOException {
    Optional<Source> source = source(desk, visit);
    if (source.isEmpty()) {
      visit.missing();
      return;
    }
    Text words = CodingWords.MESSAGES.in(visit.language());
    if (visit.form().value("sure").isEmpty()) {
      Form form = SourceForm.of(source.get());
      form.refuse("sure", words.get("refused.not-sure"));
      visit.showAgain(
          "coding/source",
          CodingWords.MESSAGES,
          new EditPage(visit.path("id"), form, Choices.kinds(visit.language())));
      return;
    }
    desk.record(new Change.Erased(new ErasableItem.SourceName(source.get().id())));
    visit.goTo("/sources", words.get("source.erased", source.get().id()));
  }

  private static Optional<Source> source(OpenDesk desk, Visit visit) {
    return visit
        .id("id", SourceId::new)
        .flatMap(id -> Optional.ofNullable(desk.casebook().sources().get(id)));
  }
}
