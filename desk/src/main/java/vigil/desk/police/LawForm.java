package vigil.desk.police;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vigil.core.id.InvalidIdException;
import vigil.core.id.Slug;
import vigil.core.language.Language;
import vigil.core.language.Text;
import vigil.desk.page.Day;
import vigil.desk.page.Form;
import vigil.gather.GatheringException;
import vigil.gather.Rights;
import vigil.gather.Wording;
import vigil.gather.police.Law;
import vigil.gather.police.NoticeRule;

/** The form of a law. */
final class LawForm {
  static final List<String> KINDS = List.of("march", "assembly");

  /** Stands in a line for an addressee that another language has and this one has not. */
  private static final List<String> NONE = List.of("–", "-");

  private final Form form;
  private final LawLanguages languages;
  private final Text words;

  LawForm(Form form, LawLanguages languages, Text words) {
    this.form = form;
    this.languages = languages;
    this.words = words;
  }

  static Form of(Law law, LawLanguages languages) {
    Form form =
        Form.blank()
            .filled("as_of", law.asOf().toString())
            .filled("source", law.rights().source())
            .filled(
                "holidays",
                String.join("\n", law.holidays().stream().map(LocalDate::toString).toList()));
    fill(form, "country", law.country(), languages.readers());
    fill(form, "rights", law.rights().text(), languages.readers());
    fill(form, "march", law.march(), languages.staff());
    fill(form, "assembly", law.assembly(), languages.staff());
    return form;
  }

  /** A form to begin with. */
  static Form blank() {
    Form form = Form.blank();
    for (String kind : KINDS) {
      form.filled(kind + "_notice", "yes")
          .filled(
              kind + "_says",
              List.of(
                  NoticeRule.Item.DATE.code(),
                  NoticeRule.Item.START.code(),
                  NoticeRule.Item.ORGANISER.code()));
    }
    return form;
  }

  private static void fill(Form form, String kind, NoticeRule rule, List<Language> languages) {
    fill(form, kind + "_words", rule.words(), languages);
    switch (rule) {
      case NoticeRule.NotNeeded _ -> form.filled(kind + "_notice", "no");
      case NoticeRule.Needed(int days, var counting, var to, var says, _, var letter) -> {
        form.filled(kind + "_notice", "yes")
            .filled(kind + "_days", Integer.toString(days))
            .filled(kind + "_counting", counting.code())
            .filled(kind + "_says", says.stream().map(NoticeRule.Item::code).toList());
        for (Language language : languages) {
          form.filled(kind + "_to_" + language, lines(to, language));
        }
        letter.ifPresent(sentence -> fill(form, kind + "_letter", sentence, languages));
      }
    }
  }

  /** A dash where a language has none, so that the others keep their places. */
  private static String lines(List<Wording> all, Language language) {
    return all.stream()
        .map(one -> one.exactly(language).map(Wording.Version::text).orElse(NONE.getFirst()))
        .collect(Collectors.joining("\n"));
  }

  private static void fill(Form form, String field, Wording wording, List<Language> languages) {
    for (Language language : languages) {
      wording
          .exactly(language)
          .ifPresent(version -> form.filled(field + "_" + language, version.text()));
    }
  }

  /** The law as typed, of this name or one that is free; empty when something was refused. */
  Optional<Law> read(Optional<Slug> known, Set<Slug> taken) {
    Optional<Wording> country = wording("country", languages.readers());
    Optional<LocalDate> asOf = day("as_of", form.value("as_of"));
    if (form.given("source").isEmpty()) {
      form.refuse("source", words.get("refused.empty"));
    }
    Optional<Wording> rights = wording("rights", languages.readers());
    Optional<NoticeRule> march = rule("march");
    Optional<NoticeRule> assembly = rule("assembly");
    Set<LocalDate> holidays = new TreeSet<>();
    form.lines("holidays").forEach(line -> day("holidays", line).ifPresent(holidays::add));
    if (!form.accepted()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Law(
              known.orElseGet(() -> free(taken)),
              march.orElseThrow(),
              assembly.orElseThrow(),
              new Rights(
                  country.orElseThrow(),
                  rights.orElseThrow(),
                  asOf.orElseThrow(),
                  form.value("source")),
              holidays));
    } catch (GatheringException tooLong) {
      form.refuse(
          switch (tooLong.where()) {
            case "source" -> "source";
            case "country" -> languages.first("country");
            default -> languages.first("rights");
          },
          words.get("refused.long"));
      return Optional.empty();
    }
  }

  private Slug free(Set<Slug> taken) {
    return languages.readers().stream()
        .flatMap(language -> slug(form.value("country_" + language)).stream())
        .findFirst()
        .orElseGet(() -> new Slug("law"))
        .orNumbered(taken::contains);
  }

  private static Optional<Slug> slug(String text) {
    try {
      return Optional.of(Slug.from(text));
    } catch (InvalidIdException nothingToReadInIt) {
      return Optional.empty();
    }
  }

  private Optional<LocalDate> day(String field, String text) {
    try {
      return Optional.of(Day.read(text));
    } catch (DateTimeException notADay) {
      form.refuse(field, words.get("refused.day"));
      return Optional.empty();
    }
  }

  private Optional<NoticeRule> rule(String kind) {
    Optional<Wording> about = wording(kind + "_words", languages.staff());
    if (!form.value(kind + "_notice").equals("yes")) {
      return about.map(NoticeRule.NotNeeded::new);
    }
    Optional<NoticeRule.Counting> counting = NoticeRule.Counting.of(form.value(kind + "_counting"));
    Set<NoticeRule.Item> says = EnumSet.noneOf(NoticeRule.Item.class);
    form.values(kind + "_says").forEach(code -> NoticeRule.Item.of(code).ifPresent(says::add));
    try {
      Optional<Wording> letter =
          languages.staff().stream()
                  .allMatch(language -> form.given(kind + "_letter_" + language).isEmpty())
              ? Optional.empty()
              : wording(kind + "_letter", languages.staff());
      return about.map(text ->
          new NoticeRule.Needed(
              days(kind + "_days"),
              counting.orElse(NoticeRule.Counting.CLEAR_DAYS),
              addressees(kind + "_to"),
              says,
              text,
              letter));
    } catch (GatheringException wrong) {
      boolean days = wrong.where().equals("days");
      form.refuse(
          days ? kind + "_days" : languages.first(kind + "_to"),
          words.get(days ? "refused.days" : "refused.to"));
      return Optional.empty();
    }
  }

  private int days(String field) {
    return form.value(field).matches("[0-9]{1,3}") ? Integer.parseInt(form.value(field)) : 0;
  }

  /** One a line; the same line in another language is the same addressee. */
  private List<Wording> addressees(String field) {
    List<Wording> to = new ArrayList<>();
    int most =
        languages.staff().stream()
            .mapToInt(language -> form.lines(field + "_" + language).size())
            .max()
            .orElse(0);
    for (int i = 0; i < most; i++) {
      List<Wording.Version> versions = line(field, i);
      if (!versions.isEmpty()) {
        to.add(new Wording(versions));
      }
    }
    return to;
  }

  private List<Wording.Version> line(String field, int line) {
    List<Wording.Version> versions = new ArrayList<>();
    for (Language language : languages.staff()) {
      List<String> lines = form.lines(field + "_" + language);
      if (line < lines.size() && !NONE.contains(lines.get(line))) {
        versions.add(new Wording.Version(language, lines.get(line)));
      }
    }
    return versions;
  }

  private Optional<Wording> wording(String field, List<Language> in) {
    List<Wording.Version> versions = new ArrayList<>();
    try {
      for (Language language : in) {
        form.given(field + "_" + language)
            .ifPresent(text -> versions.add(new Wording.Version(language, text)));
      }
      return Optional.of(new Wording(versions));
    } catch (GatheringException emptyOrTooLong) {
      form.refuse(
          languages.first(field), words.get(versions.isEmpty() ? "refused.empty" : "refused.long"));
      return Optional.empty();
    }
  }
}
