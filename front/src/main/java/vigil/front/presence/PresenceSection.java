package vigil.front.presence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import vigil.core.id.Slug;
import vigil.core.language.Messages;
import vigil.core.language.Text;
import vigil.front.page.Reading;
import vigil.gather.Gathering;
import vigil.gather.Presence;

/**
 * The part of a gathering's page that shows how many come, and where one can say that one will.
 *
 * @param open whether anybody can be counted still
 * @param action where a code is sent
 * @param gathering the slug
 * @param pauseSeconds that a browser waits at most before it spends a token
 */
public record PresenceSection(
    Text text,
    List<Count> counts,
    boolean open,
    boolean byCode,
    boolean byWork,
    String action,
    String gathering,
    int pauseSeconds) {
  private static final Messages MESSAGES = Messages.of(PresenceSection.class);

  /**
   * How many were counted by one way.
   *
   * @param bound words before the numeral, or instead of it
   * @param numeral empty when there are only words
   */
  public record Count(String bound, String numeral, String kind, String what) {}

  public PresenceSection {
    counts = List.copyOf(counts);
  }

  /** The section of a gathering; empty when nobody is counted there. */
  public static Optional<PresenceSection> of(
      Reading reading, Gathering gathering, Presences presences, int pauseSeconds) {
    return gathering
        .presence()
        .map(presence ->
            section(
                reading, gathering, presence, presences.numbers(gathering.slug()), pauseSeconds));
  }

  /**
   * How many of those who hold a code say that they will be there, as it is shown; empty below
   * {@link Steps#LEAST}. Whoever did a sum is not among them.
   */
  public static OptionalLong shown(Presences presences, Slug gathering) {
    Numbers code = presences.numbers(gathering).getOrDefault(Way.CODE, Numbers.NONE);
    return code.counted() < Steps.LEAST ? OptionalLong.empty() : OptionalLong.of(code.counted());
  }

  /** The scripts that it runs. */
  public String script() {
    return PresenceScripts.PAGE_PATH;
  }

  /** What runs beside the page. */
  public String worker() {
    return PresenceScripts.WORKER_PATH;
  }

  static Text text(Reading reading) {
    return MESSAGES.in(reading.language());
  }

  private static PresenceSection section(
      Reading reading,
      Gathering gathering,
      Presence presence,
      Map<Way, Numbers> numbers,
      int pauseSeconds) {
    Text text = text(reading);
    Numbers code = numbers.getOrDefault(Way.CODE, Numbers.NONE);
    Numbers work = numbers.getOrDefault(Way.WORK, Numbers.NONE);
    List<Count> counts = new ArrayList<>();
    if (presence.byCode() || numbers.containsKey(Way.CODE)) {
      String what = text.get("by-code.what", presence.codesPrinted(), amount(text, code.issued()));
      counts.add(count(text, code, text.get("by-code"), what));
    }
    if (presence.byWork() || numbers.containsKey(Way.WORK)) {
      String what = text.get("by-work.what", amount(text, work.issued()));
      counts.add(count(text, work, text.get("by-work"), what));
    }
    return new PresenceSection(
        text,
        counts,
        code.open() || work.open(),
        code.open(),
        work.open(),
        reading.link(PresenceEndpoint.FAMILY + "/" + gathering.slug() + "/presence"),
        gathering.slug().value(),
        pauseSeconds);
  }

  private static Count count(Text text, Numbers numbers, String kind, String what) {
    return numbers.counted() < Steps.LEAST
        ? new Count(amount(text, numbers.counted()), "", kind, what)
        : new Count(text.get("at-least"), amount(text, numbers.counted()), kind, what);
  }

  private static String amount(Text text, long number) {
    return number < Steps.LEAST ? text.get("few", Steps.LEAST) : text.get("number", number);
  }
}
