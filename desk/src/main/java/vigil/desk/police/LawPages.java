package vigil.desk.police;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vigil.core.id.Slug;
import vigil.core.language.Text;
import vigil.desk.casefile.DeskChange.LawSaved;
import vigil.desk.page.Address;
import vigil.desk.page.Day;
import vigil.desk.page.Form;
import vigil.desk.page.Option;
import vigil.desk.page.Visit;
import vigil.desk.unlock.DeskRoutes;
import vigil.desk.unlock.OpenDesk;
import vigil.gather.police.Law;
import vigil.gather.police.NoticeRule;

/** What Vigil knows of the law, to be checked and corrected. */
public final class LawPages {
  private static final String LIST = "police/laws";
  private static final String ONE = "police/law";

  private LawPages() {}

  static void hangUp(DeskRoutes routes) {
    routes
        .get("/laws", LawPages::all)
        .post("/laws", LawPages::add)
        .get("/laws/{slug}", LawPages::show)
        .post("/laws/{slug}", LawPages::save);
  }

  /** All of them, each with the day on which it was so, and the form of another. */
  public record ListPage(List<Row> rows, Fields fields) {}

  /** A law in the list. */
  public record Row(String address, String country, String asOf) {}

  /** One of them, to be corrected. */
  public record Page(String address, String country, Fields fields) {}

  /** The form of a law. */
  public record Fields(LawLanguages languages, Choices choices, Form form) {}

  /** What the fields of a rule can be set to. */
  public record Choices(List<Option> notice, List<Option> counting, List<Option> items) {}

  private static void all(OpenDesk desk, Visit visit) {
    visit.show(LIST, NoticePages.WORDS, list(desk, visit, LawForm.blank()));
  }

  private static ListPage list(OpenDesk desk, Visit visit, Form form) {
    return new ListPage(
        desk.state().laws().values().stream()
            .map(law ->
                new Row(
                    address(law),
                    law.country().in(visit.language()).text(),
                    Day.of(law.asOf(), visit.language())))
            .toList(),
        fields(visit, languages(desk, Optional.empty()), form));
  }

  private static String address(Law law) {
    return Address.of("laws", law.slug().value());
  }

  private static LawLanguages languages(OpenDesk desk, Optional<Law> law) {
    return LawLanguages.of(desk.home().settings().languages(), law);
  }

  private static void add(OpenDesk desk, Visit visit) throws IOException {
    Form form = visit.form();
    Text words = NoticePages.WORDS.in(visit.language());
    Optional<Law> law =
        new LawForm(form, languages(desk, Optional.empty()), words)
            .read(Optional.empty(), desk.state().laws().keySet());
    if (law.isEmpty()) {
      visit.showAgain(LIST, NoticePages.WORDS, list(desk, visit, form));
      return;
    }
    desk.record(new LawSaved(law.get()));
    visit.goTo(address(law.get()), words.get("added"));
  }

  private static void show(OpenDesk desk, Visit visit) {
    Optional<Law> law = law(desk, visit);
    if (law.isEmpty()) {
      visit.missing();
    } else {
      Form form = LawForm.of(law.get(), languages(desk, law));
      visit.show(ONE, NoticePages.WORDS, page(desk, visit, law.get(), form));
    }
  }

  private static Page page(OpenDesk desk, Visit visit, Law law, Form form) {
    return new Page(
        address(law),
        law.country().in(visit.language()).text(),
        fields(visit, languages(desk, Optional.of(law)), form));
  }

  private static Fields fields(Visit visit, LawLanguages languages, Form form) {
    Text words = NoticePages.WORDS.in(visit.language());
    return new Fields(
        languages,
        new Choices(
            List.of(
                new Option("yes", words.get("needed.yes")),
                new Option("no", words.get("needed.no"))),
            Arrays.stream(NoticeRule.Counting.values())
                .map(one -> new Option(one.code(), words.get("counted." + one.code())))
                .toList(),
            Arrays.stream(NoticeRule.Item.values())
                .map(one -> new Option(one.code(), words.get("item." + one.code())))
                .toList()),
        form);
  }

  private static void save(OpenDesk desk, Visit visit) throws IOException {
    Optional<Law> before = law(desk, visit);
    if (before.isEmpty()) {
      visit.missing();
      return;
    }
    Form form = visit.form();
    Text words = NoticePages.WORDS.in(visit.language());
    Optional<Law> after =
        new LawForm(form, languages(desk, before), words)
            .read(before.map(Law::slug), desk.state().laws().keySet());
    if (after.isEmpty()) {
      visit.showAgain(ONE, NoticePages.WORDS, page(desk, visit, before.get(), form));
      return;
    }
    if (!after.equals(before)) {
      desk.record(new LawSaved(after.get()));
    }
    visit.goTo(address(before.get()), words.get("saved"));
  }

  private static Optional<Law> law(OpenDesk desk, Visit visit) {
    return visit
        .id("slug", Slug::new)
        .flatMap(slug -> Optional.ofNullable(desk.state().laws().get(slug)));
  }
}
