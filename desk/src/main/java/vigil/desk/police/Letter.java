package vigil.desk.police;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import vigil.core.language.Language;
import vigil.core.language.Text;
import vigil.desk.page.Address;
import vigil.desk.page.Day;
import vigil.desk.page.Form;
import vigil.gather.Gathering;
import vigil.gather.Kind;
import vigil.gather.Setting;
import vigil.gather.police.NoticeRule;

/**
 * A notice, to be printed and signed. It is made for one answer and forgotten with it.
 *
 * @param back the address that one goes back to
 * @param language of the letter, with its direction
 * @param march whether people walk
 * @param to who gets it
 * @param on the day of the letter, in words
 * @param sentence what it says first; may be empty
 * @param facts what it has to say
 * @param name of an organiser
 * @param address of that organiser, line by line
 */
public record Letter(
    String back,
    Language language,
    Text words,
    boolean march,
    List<String> to,
    String on,
    String title,
    String sentence,
    List<Fact> facts,
    String name,
    List<String> address) {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  /** Something that the notice has to say; its lines in order. */
  public record Fact(String label, List<String> lines) {}

  static Letter of(
      Gathering gathering, NoticeRule.Needed rule, Form form, LocalDate today, Language language) {
    Text words = NoticePages.WORDS.in(language);
    List<Fact> facts = new ArrayList<>();
    for (NoticeRule.Item item : rule.says()) {
      List<String> lines = lines(item, gathering, form, language);
      if (!lines.isEmpty()) {
        facts.add(new Fact(words.get("item." + item.code()), lines));
      }
    }
    return new Letter(
        Address.of("gatherings", gathering.slug().value()) + "/notice",
        language,
        words,
        gathering.kind() == Kind.MARCH,
        NoticePages.lines(rule.to(), language),
        Day.of(today, language),
        gathering.title().in(language).text(),
        rule.letter().map(first -> first.in(language).text()).orElse(""),
        facts,
        form.value("name"),
        form.lines("address"));
  }

  private static List<String> lines(
      NoticeRule.Item item, Gathering gathering, Form form, Language language) {
    LocalDateTime start = gathering.times().start();
    return switch (item) {
      case DATE -> List.of(Day.of(start.toLocalDate(), language));
      case START -> List.of(CLOCK.format(start));
      case ROUTE -> route(gathering, language);
      case NUMBER -> form.lines("number");
      case CONTROL -> form.lines("control");
      // Stands at the end of the letter, where it is signed.
      case ORGANISER -> List.of();
    };
  }

  private static List<String> route(Gathering gathering, Language language) {
    List<String> route = new ArrayList<>();
    route.add(gathering.place().in(language).text());
    if (gathering.setting() instanceof Setting.Route(var points)) {
      points.forEach(point -> route.add(point.place().in(language).text()));
    }
    return route;
  }

  /** Without the name and the address, which must not end up in a log. */
  @Override
  public String toString() {
    return "Letter[redacted]";
  }
}
