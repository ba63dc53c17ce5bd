package vigil.desk.police;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vigil.core.language.Language;
import vigil.core.language.Text;
import vigil.desk.page.Form;
import vigil.gather.GatheringException;
import vigil.gather.Rights;
import vigil.gather.Wording;
import vigil.gather.police.Law;
import vigil.gather.police.NoticeRule;

/** The form of a law. */
final class LawForm {
  static final List<String> KINDS = List.of("march", "assembly");

  private final Form form;
  private final List<Language> languages;
  private final Text words;

  LawForm(Form form, List<Language> languages, Text words) {
    this.form = form;
    this.languages = languages;
    this.words = words;
  }

  static Form of(Law law, List<Language> languages) {
    Form form =
        Form.blank().filled("as_of", law.asOf().toString()).filled("source", law.rights().source());
    fill(form, "rights", law.rights().text(), languages);
    fill(form, "march", law.march(), languages);
    fill(form, "assembly", law.assembly(), languages);
    return form;
  }

  private static void fill(Form form, String kind, NoticeRule rule, List<Language> languages) {
    fill(form, kind + "_words", rule.words(), languages);
    switch (rule) {
      case NoticeRule.NotNeeded _ -> form.filled(kind + "_notice", "no");
      case NoticeRule.Needed(int days, var counting, var to, var says, _) -> {
        form.filled(kind + "_notice", "yes")
            .filled(kind + "_days", Integer.toString(days))
            .filled(kind + "_counting", counting.code())
            .filled(kind + "_says", says.stream().map(NoticeRule.Item::code).toList());
        for (Language language : languages) {
          form.filled(kind + "_to_" + language, String.join("\n", NoticePages.lines(to, language)));
        }
      }
    }
  }

  private static void fill(Form form, String field, Wording wording, List<Language> languages) {
    for (Language language : languages) {
      wording
          .exactly(language)
          .ifPresent(version -> form.filled(field + "_" + language, version.text()));
    }
  }

  /** The law as typed; empty when something was refused. */
  Optional<Law> read(Law before) {
    Optional<LocalDate> asOf = day();
    if (form.given("source").isEmpty()) {
      form.refuse("source", words.get("refused.empty"));
    }
    Optional<Wording> rights = wording("rights");
    Optional<NoticeRule> march = rule("march");
    Optional<NoticeRule> assembly = rule("assembly");
    if (!form.accepted()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Law(
              before.slug(),
              march.orElseThrow(),
              assembly.orElseThrow(),
              new Rights(
                  before.country(),
                  rights.orElseThrow(),
                  asOf.orElseThrow(),
                  form.value("source"))));
    } catch (GatheringException tooLong) {
      form.refuse(
          tooLong.where().equals("source") ? "source" : "rights_" + languages.getFirst(),
          words.get("refused.long"));
      return Optional.empty();
    }
  }

  private Optional<LocalDate> day() {
    try {
      return Optional.of(LocalDate.parse(form.value("as_of")));
    } catch (DateTimeException notADay) {
      form.refuse("as_of", words.get("refused.day"));
      return Optional.empty();
    }
  }

  private Optional<NoticeRule> rule(String kind) {
    Optional<Wording> about = wording(kind + "_words");
    if (!form.value(kind + "_notice").equals("yes")) {
      return about.map(NoticeRule.NotNeeded::new);
    }
    Optional<NoticeRule.Counting> counting = NoticeRule.Counting.of(form.value(kind + "_counting"));
    Set<NoticeRule.Item> says = EnumSet.noneOf(NoticeRule.Item.class);
    form.values(kind + "_says").forEach(code -> NoticeRule.Item.of(code).ifPresent(says::add));
    try {
      return about.map(text ->
          new NoticeRule.Needed(
              days(kind + "_days"),
              counting.orElse(NoticeRule.Counting.CLEAR_DAYS),
              addressees(kind + "_to"),
              says,
              text));
    } catch (GatheringException wrong) {
      boolean days = wrong.where().equals("days");
      form.refuse(
          days ? kind + "_days" : kind + "_to_" + languages.getFirst(),
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
        languages.stream()
            .mapToInt(language -> form.lines(field + "_" + language).size())
            .max()
            .orElse(0);
    for (int i = 0; i < most; i++) {
      to.add(new Wording(line(field, i)));
    }
    return to;
  }

  private List<Wording.Version> line(String field, int line) {
    List<Wording.Version> versions = new ArrayList<>();
    for (Language language : languages) {
      List<String> lines = form.lines(field + "_" + language);
      if (line < lines.size()) {
        versions.add(new Wording.Version(language, lines.get(line)));
      }
    }
    return versions;
  }

  private Optional<Wording> wording(String field) {
    List<Wording.Version> versions = new ArrayList<>();
    try {
      for (Language language : languages) {
        form.given(field + "_" + language)
            .ifPresent(text -> versions.add(new Wording.Version(language, text)));
      }
      return Optional.of(new Wording(versions));
    } catch (GatheringException emptyOrTooLong) {
      form.refuse(
          field + "_" + languages.getFirst(),
          words.get(versions.isEmpty() ? "refused.empty" : "refused.long"));
      return Optional.empty();
    }
  }
}
