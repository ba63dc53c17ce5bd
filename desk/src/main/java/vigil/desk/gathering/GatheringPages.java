package vigil.desk.gathering;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vigil.core.id.Slug;
import vigil.core.language.Language;
import vigil.core.language.Messages;
import vigil.core.language.Text;
import vigil.desk.casefile.DeskChange.GatheringSaved;
import vigil.desk.page.Address;
import vigil.desk.page.Day;
import vigil.desk.page.Form;
import vigil.desk.page.Option;
import vigil.desk.page.Visit;
import vigil.desk.unlock.DeskRoutes;
import vigil.desk.unlock.OpenDesk;
import vigil.gather.Gathering;
import vigil.gather.Kind;
import vigil.gather.Status;

/** Gatherings: the list, a new one, changes. */
public final class GatheringPages {
  private static final Messages WORDS = Messages.of(GatheringPages.class);
  private static final String LIST = "gathering/gatherings";
  private static final String EDIT = "gathering/gathering";

  private GatheringPages() {}

  /** Hangs them up. */
  public static void hangUp(DeskRoutes routes) {
    routes
        .get("/gatherings", GatheringPages::list)
        .post("/gatherings", GatheringPages::add)
        .get("/gatherings/{slug}", GatheringPages::show)
        .post("/gatherings/{slug}", GatheringPages::change);
  }

  /**
   * A gathering in the list.
   *
   * @param when the wall-clock time where it takes place
   */
  public record Row(String address, String title, String when, String status) {}

  /** All gatherings, and the form of a new one. */
  public record ListPage(List<Row> rows, Fields fields) {}

  /**
   * One gathering, to be changed.
   *
   * @param news told so far, the newest first
   */
  public record EditPage(String address, String title, List<News> news, Fields fields) {}

  /**
   * News of a gathering.
   *
   * @param on the day, in words
   */
  public record News(String on, String text) {}

  /**
   * The form and what its fields can be set to.
   *
   * @param languages that it can be written in
   * @param dossiers that it can answer
   */
  public record Fields(
      Form form,
      List<Language> languages,
      List<Option> kinds,
      List<Option> statuses,
      List<Option> organisers,
      List<Option> police,
      List<Option> dossiers,
      List<String> zones) {}

  private static void list(OpenDesk desk, Visit visit) {
    visit.show(LIST, WORDS, page(desk, visit, GatheringForm.blank()));
  }

  private static ListPage page(OpenDesk desk, Visit visit, Form form) {
    List<Row> rows = new ArrayList<>();
    for (Gathering gathering : desk.state().gatherings().values()) {
      rows.add(
          new Row(
              Address.of("gatherings", gathering.slug().value()),
              gathering.title().in(visit.language()).text(),
              "%s, %s, %s"
                  .formatted(
                      Day.of(gathering.times().start().toLocalDate(), visit.language()),
                      gathering.times().start().toLocalTime(),
                      gathering.times().zone()),
              WORDS.in(visit.language()).get("status." + gathering.status().code())));
    }
    return new ListPage(rows.reversed(), fields(desk, visit, form));
  }

  private static Fields fields(OpenDesk desk, Visit visit, Form form) {
    Text words = WORDS.in(visit.language());
    return new Fields(
        form,
        desk.home().settings().languages(),
        options(words, "kind.", Arrays.stream(Kind.values()).map(Kind::code).toList()),
        options(words, "status.", Arrays.stream(Status.values()).map(Status::code).toList()),
        options(words, "organisers.", List.of("withheld", "named")),
        options(words, "police.", List.of("not-yet", "informed", "not-required")),
        desk.state().dossiers().values().stream()
            .map(draft -> new Option(draft.slug().value(), draft.title(visit.language())))
            .toList(),
        ZoneId.getAvailableZoneIds().stream()
            .filter(
                zone -> zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Pacific)/.*"))
            .sorted()
            .toList());
  }

  private static List<Option> options(Text words, String prefix, List<String> codes) {
    return codes.stream().map(code -> new Option(code, words.get(prefix + code))).toList();
  }

  private static void add(OpenDesk desk, Visit visit) throws IOException {
    Form form = visit.form();
    Optional<Gathering> gathering = reader(desk, visit, form).read(Optional.empty());
    if (gathering.isEmpty()) {
      visit.showAgain(LIST, WORDS, page(desk, visit, form));
      return;
    }
    desk.record(new GatheringSaved(gathering.get()));
    visit.goTo(
        Address.of("gatherings", gathering.get().slug().value()),
        WORDS.in(visit.language()).get("saved"));
  }

  private static void show(OpenDesk desk, Visit visit) {
    Optional<Gathering> gathering = gathering(desk, visit);
    if (gathering.isEmpty()) {
      visit.missing();
    } else {
      visit.show(
          EDIT, WORDS, edit(desk, visit, gathering.get(), GatheringForm.of(gathering.get())));
    }
  }

  private static void change(OpenDesk desk, Visit visit) throws IOException {
    Optional<Gathering> before = gathering(desk, visit);
    if (before.isEmpty()) {
      visit.missing();
      return;
    }
    Form form = visit.form();
    Optional<Gathering> after = reader(desk, visit, form).read(before);
    if (after.isEmpty()) {
      visit.showAgain(EDIT, WORDS, edit(desk, visit, before.get(), form));
      return;
    }
    if (!after.get().equals(before.get())) {
      desk.record(new GatheringSaved(after.get()));
    }
    visit.goTo(
        Address.of("gatherings", before.get().slug().value()),
        WORDS.in(visit.language()).get("saved"));
  }

  private static EditPage edit(OpenDesk desk, Visit visit, Gathering gathering, Form form) {
    return new EditPage(
        Address.of("gatherings", gathering.slug().value()),
        gathering.title().in(visit.language()).text(),
        gathering.updates().reversed().stream()
            .map(update ->
                new News(
                    Day.of(update.day(), visit.language()),
                    update.text().in(visit.language()).text()))
            .toList(),
        fields(desk, visit, form));
  }

  private static GatheringForm reader(OpenDesk desk, Visit visit, Form form) {
    return new GatheringForm(
        form,
        desk.home().settings().languages(),
        WORDS.in(visit.language()),
        desk.state(),
        desk.caseFile().today());
  }

  private static Optional<Gathering> gathering(OpenDesk desk, Visit visit) {
    return visit
        .id("slug", Slug::new)
        .flatMap(slug -> Optional.ofNullable(desk.state().gatherings().get(slug)));
  }
}
