package vigil.desk.gathering;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.core.id.Slug;
import vigil.core.language.Language;
import vigil.core.language.Messages;
import vigil.desk.announced.AnnouncedWords;
import vigil.desk.casefile.DeskChange.GatheringSaved;
import vigil.desk.page.Address;
import vigil.desk.page.Day;
import vigil.desk.page.Form;
import vigil.desk.page.Visit;
import vigil.desk.police.Deadline;
import vigil.desk.publish.EditionDiff;
import vigil.desk.unlock.DeskRoutes;
import vigil.desk.unlock.OpenDesk;
import vigil.gather.Gathering;
import vigil.gather.Status;

/** Gatherings: the list, a new one, changes. */
public final class GatheringPages {
  static final Messages WORDS = Messages.of(GatheringPages.class);
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
    CancelPages.hangUp(routes);
    PosterPages.hangUp(routes);
  }

  /**
   * A gathering in the list.
   *
   * @param when the wall-clock time where it takes place
   * @param notice by when the police have to be told
   */
  public record Row(
      String address, String title, String when, String status, Optional<Deadline> notice) {}

  /** All gatherings, and the form of a new one. */
  public record ListPage(List<Row> rows, GatheringFields fields) {}

  /**
   * One gathering, to be changed.
   *
   * @param published whether readers see it
   * @param ahead what readers see otherwise now than they will with the next edition
   * @param news told so far, the newest first
   * @param notice by when the police have to be told
   */
  public record EditPage(
      String address,
      String title,
      boolean cancelled,
      boolean published,
      List<EditionDiff.Line> ahead,
      List<News> news,
      Optional<Deadline> notice,
      GatheringFields fields) {}

  /**
   * News of a gathering.
   *
   * @param on the day, in words
   */
  public record News(String on, String text) {}

  private static void list(OpenDesk desk, Visit visit) {
    visit.show(LIST, WORDS, page(desk, visit, GatheringForm.blank()));
  }

  private static ListPage page(OpenDesk desk, Visit visit, Form form) {
    AnnouncedWords words = AnnouncedWords.in(visit.language());
    List<Row> rows = new ArrayList<>();
    for (Gathering gathering : desk.state().gatherings().values()) {
      rows.add(
          new Row(
              address(gathering),
              gathering.title().in(visit.language()).text(),
              words.of(gathering.times()),
              words.of(status(gathering, desk)),
              deadline(desk, visit, gathering)));
    }
    return new ListPage(
        rows.reversed(),
        GatheringFields.of(desk, form, WORDS.in(visit.language()), Optional.empty()));
  }

  private static void add(OpenDesk desk, Visit visit) throws IOException {
    Form form = visit.form();
    Optional<Gathering> gathering = read(desk, visit, form, Optional.empty());
    if (gathering.isEmpty()) {
      visit.showAgain(LIST, WORDS, page(desk, visit, form));
      return;
    }
    desk.record(new GatheringSaved(gathering.get()));
    visit.goTo(address(gathering.get()), WORDS.in(visit.language()).get("saved"));
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
    Optional<Gathering> after = read(desk, visit, form, before);
    if (after.isEmpty()) {
      visit.showAgain(EDIT, WORDS, edit(desk, visit, before.get(), form));
      return;
    }
    record(desk, before.get(), after.get());
    visit.goTo(address(before.get()), WORDS.in(visit.language()).get("saved"));
  }

  static void record(OpenDesk desk, Gathering before, Gathering after) throws IOException {
    if (!after.equals(before)) {
      desk.record(new GatheringSaved(after));
    }
  }

  private static EditPage edit(OpenDesk desk, Visit visit, Gathering gathering, Form form) {
    return new EditPage(
        address(gathering),
        gathering.title().in(visit.language()).text(),
        gathering.status() == Status.CANCELLED,
        isPublished(desk, gathering),
        EditionDiff.ahead(desk.state(), gathering, visit.language()),
        gathering.updates().reversed().stream()
            .map(update ->
                new News(
                    Day.of(update.day(), visit.language()),
                    update.text().in(visit.language()).text()))
            .toList(),
        deadline(desk, visit, gathering),
        GatheringFields.of(desk, form, WORDS.in(visit.language()), Optional.of(gathering)));
  }

  private static Optional<Deadline> deadline(OpenDesk desk, Visit visit, Gathering gathering) {
    return Deadline.of(desk.state(), gathering, desk.caseFile().today(), visit.language());
  }

  private static boolean isPublished(OpenDesk desk, Gathering gathering) {
    return desk.state()
        .edition()
        .filter(edition -> edition.gatherings().contains(gathering.slug()))
        .isPresent();
  }

  private static Optional<Gathering> read(
      OpenDesk desk, Visit visit, Form form, Optional<Gathering> before) {
    return new GatheringForm(
            form,
            languages(desk, before),
            WORDS.in(visit.language()),
            desk.state(),
            desk.caseFile().today())
        .read(before);
  }

  /** Those in which it is announced already, its original first, and those of the group. */
  static List<Language> languages(OpenDesk desk, Optional<Gathering> gathering) {
    return Stream.concat(
            gathering.map(Gathering::languages).orElse(List.of()).stream(),
            desk.home().settings().languages().stream())
        .distinct()
        .toList();
  }

  /** As the day began at the place; a desk need not know it to the minute. */
  private static Status status(Gathering gathering, OpenDesk desk) {
    return gathering.statusAt(
        desk.caseFile().today().atStartOfDay(gathering.times().zone()).toInstant());
  }

  static String address(Gathering gathering) {
    return Address.of("gatherings", gathering.slug().value());
  }

  static Optional<Gathering> gathering(OpenDesk desk, Visit visit) {
    return visit
        .id("slug", Slug::new)
        .flatMap(slug -> Optional.ofNullable(desk.state().gatherings().get(slug)));
  }
}
