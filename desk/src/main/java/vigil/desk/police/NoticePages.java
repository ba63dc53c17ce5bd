package vigil.desk.police;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vigil.core.id.Slug;
import vigil.core.language.Language;
import vigil.core.language.Messages;
import vigil.core.language.Text;
import vigil.desk.casefile.DeskChange.LawChosen;
import vigil.desk.page.Address;
import vigil.desk.page.Day;
import vigil.desk.page.Form;
import vigil.desk.page.Option;
import vigil.desk.page.Visit;
import vigil.desk.unlock.DeskRoutes;
import vigil.desk.unlock.OpenDesk;
import vigil.gather.Gathering;
import vigil.gather.Wording;
import vigil.gather.police.Law;
import vigil.gather.police.NoticeRule;

/**
 * What has to be told to whom before a gathering, by when, and the letter for it. Who organises is
 * in the request and in the answer to it alone: nothing of it is recorded, kept or logged.
 */
public final class NoticePages {
  static final Messages WORDS = Messages.of(NoticePages.class);
  private static final String TEMPLATE = "police/notice";

  private NoticePages() {}

  /** Hangs them up. */
  public static void hangUp(DeskRoutes routes) {
    routes
        .get("/gatherings/{slug}/notice", NoticePages::show)
        .post("/gatherings/{slug}/notice", NoticePages::letter)
        .get(
            "/gatherings/{slug}/notice/law",
            (_, visit) -> visit.goTo(Address.of("gatherings", visit.path("slug")) + "/notice"))
        .post("/gatherings/{slug}/notice/law", NoticePages::choose);
    LawPages.hangUp(routes);
  }

  /**
   * The page.
   *
   * @param laws that Vigil knows of
   * @param rule of the chosen law, for this kind; empty until one is chosen
   */
  public record Page(
      String address, String title, List<Option> laws, Optional<Rule> rule, Form form) {}

  /**
   * What the law asks for.
   *
   * @param law by its address and name
   * @param source with the day on which it was so
   * @param needed what the notice is; empty when none is needed
   */
  public record Rule(Option law, String words, String source, Optional<Needed> needed) {}

  /**
   * A notice.
   *
   * @param period in words
   * @param working whether only working days count
   * @param to who gets it
   * @param asked what one has to type for it
   */
  public record Needed(
      String period, boolean working, By by, List<String> to, List<String> says, Asked asked) {}

  /**
   * The last day.
   *
   * @param day in words
   * @param late whether it has passed
   */
  public record By(String day, boolean late) {}

  /** What is not in the announcement and has to be typed. */
  public record Asked(boolean number, boolean control) {}

  private static void show(OpenDesk desk, Visit visit) {
    Optional<Gathering> gathering = gathering(desk, visit);
    if (gathering.isEmpty()) {
      visit.missing();
    } else {
      Form form = Form.blank();
      visit
          .query("law")
          .or(() -> desk.state().lawOf(gathering.get().slug()).map(Slug::value))
          .ifPresent(law -> form.filled("law", law));
      visit.show(TEMPLATE, WORDS, page(desk, visit, gathering.get(), form));
    }
  }

  /** Keeps under which law it takes place. */
  private static void choose(OpenDesk desk, Visit visit) throws IOException {
    Optional<Gathering> gathering = gathering(desk, visit);
    if (gathering.isEmpty()) {
      visit.missing();
      return;
    }
    Form form = visit.form();
    Slug slug = gathering.get().slug();
    Text words = WORDS.in(visit.language());
    Optional<Slug> law = law(desk, form).map(Law::slug);
    if (law.isEmpty()) {
      form.refuse("law", words.get("refused.law"));
      visit.showAgain(TEMPLATE, WORDS, page(desk, visit, gathering.get(), form));
      return;
    }
    if (!desk.state().lawOf(slug).equals(law)) {
      desk.record(new LawChosen(slug, law.get()));
    }
    visit.goTo(Address.of("gatherings", slug.value()) + "/notice", words.get("chosen"));
  }

  private static Page page(OpenDesk desk, Visit visit, Gathering gathering, Form form) {
    Language reader = visit.language();
    return new Page(
        Address.of("gatherings", gathering.slug().value()),
        gathering.title().in(reader).text(),
        desk.state().laws().values().stream()
            .map(law -> new Option(law.slug().value(), law.country().in(reader).text()))
            .toList(),
        law(desk, form).flatMap(law -> rule(law, gathering, desk.caseFile().today(), reader)),
        form);
  }

  private static Optional<Law> law(OpenDesk desk, Form form) {
    return desk.state().laws().values().stream()
        .filter(law -> law.slug().value().equals(form.value("law")))
        .findFirst();
  }

  private static Optional<Rule> rule(
      Law law, Gathering gathering, LocalDate today, Language reader) {
    Text words = WORDS.in(reader);
    Option named =
        new Option(Address.of("laws", law.slug().value()), law.country().in(reader).text());
    String source = words.get("source", law.rights().source(), Day.of(law.asOf(), reader));
    return law.ruleFor(gathering.kind())
        .map(rule ->
            new Rule(
                named,
                rule.words().in(reader).text(),
                source,
                rule instanceof NoticeRule.Needed needed
                    ? Optional.of(needed(law, needed, gathering, today, reader))
                    : Optional.empty()));
  }

  private static Needed needed(
      Law law, NoticeRule.Needed rule, Gathering gathering, LocalDate today, Language reader) {
    Text words = WORDS.in(reader);
    LocalDate by = rule.lastDay(gathering.times().start().toLocalDate(), law.holidays());
    Set<NoticeRule.Item> says = rule.says();
    return new Needed(
        words.get("counting." + rule.counting().code(), rule.days()),
        rule.counting().onlyWorkingDays(),
        new By(Day.of(by, reader), by.isBefore(today)),
        rule.to().stream().map(name -> name.in(reader).text()).toList(),
        says.stream().map(item -> words.get("item." + item.code())).toList(),
        new Asked(says.contains(NoticeRule.Item.NUMBER), says.contains(NoticeRule.Item.CONTROL)));
  }

  private static void letter(OpenDesk desk, Visit visit) {
    Optional<Gathering> gathering = gathering(desk, visit);
    if (gathering.isEmpty()) {
      visit.missing();
      return;
    }
    Form form = visit.form();
    Optional<NoticeRule.Needed> rule =
        law(desk, form)
            .flatMap(law -> law.ruleFor(gathering.get().kind()))
            .filter(NoticeRule.Needed.class::isInstance)
            .map(NoticeRule.Needed.class::cast);
    for (String field : List.of("name", "address")) {
      if (form.given(field).isEmpty()) {
        form.refuse(field, WORDS.in(visit.language()).get("refused.empty"));
      }
    }
    if (rule.isEmpty() || !form.accepted()) {
      visit.showAgain(TEMPLATE, WORDS, page(desk, visit, gathering.get(), form));
      return;
    }
    visit.show(
        "police/letter",
        WORDS,
        Letter.of(gathering.get(), rule.get(), form, desk.caseFile().today(), lettering(visit)));
  }

  /** The language that was chosen for the letter; the reader's own unless another was. */
  private static Language lettering(Visit visit) {
    return WORDS.languages().stream()
        .filter(language -> language.tag().equals(visit.form().value("language")))
        .findFirst()
        .orElse(visit.language());
  }

  static List<String> lines(List<Wording> wordings, Language language) {
    List<String> lines = new ArrayList<>();
    wordings.forEach(one -> lines.add(one.in(language).text()));
    return lines;
  }

  private static Optional<Gathering> gathering(OpenDesk desk, Visit visit) {
    return visit
        .id("slug", Slug::new)
        .flatMap(slug -> Optional.ofNullable(desk.state().gatherings().get(slug)));
  }
}
