package vigil.desk.announced;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vigil.core.language.Language;
import vigil.core.language.Messages;
import vigil.core.language.Text;
import vigil.desk.page.Day;
import vigil.gather.Kind;
import vigil.gather.Organisers;
import vigil.gather.PoliceNotice;
import vigil.gather.Provision;
import vigil.gather.Recurrence;
import vigil.gather.Safety;
import vigil.gather.Status;
import vigil.gather.Times;

/** The words for what is chosen in the form of a gathering. */
public final class AnnouncedWords {
  private static final Messages MESSAGES = Messages.of(AnnouncedWords.class);

  private final Language reader;
  private final Text text;

  private AnnouncedWords(Language reader) {
    this.reader = reader;
    this.text = MESSAGES.in(reader);
  }

  /** Those of a reader's language. */
  public static AnnouncedWords in(Language reader) {
    return new AnnouncedWords(reader);
  }

  public String of(Kind kind) {
    return text.get("kind." + kind.code());
  }

  public String of(Status status) {
    return text.get("status." + status.code());
  }

  public String of(Recurrence.Pattern pattern) {
    return text.get("pattern." + pattern.code());
  }

  public String of(Provision provision) {
    return text.get("provision." + provision.code());
  }

  /** Yes or no. */
  public String answer(boolean yes) {
    return text.get(yes ? "answer.yes" : "answer.no");
  }

  /** An answer without the words that go with it. */
  public String provided(Provision provision, Safety.Answer answer) {
    return text.get("provided", of(provision), answer(answer.yes()));
  }

  /** Whether organisers are named: {@code withheld} or {@code named}. */
  public String organisers(String code) {
    return text.get("organisers." + code);
  }

  /** Their name where they are named. */
  public String of(Organisers organisers) {
    return switch (organisers) {
      case Organisers.Named(String name) -> name;
      case Organisers.Withheld() -> organisers("withheld");
    };
  }

  /** Whether the police know: {@code not-yet}, {@code informed} or {@code not-required}. */
  public String police(String code) {
    return text.get("police." + code);
  }

  public String of(PoliceNotice police) {
    return switch (police) {
      case PoliceNotice.InformedOn(LocalDate day) -> text.get("police.informed-on", day(day));
      case PoliceNotice.Informed() -> police("informed");
      case PoliceNotice.NotRequired() -> police("not-required");
      case PoliceNotice.NotYet() -> police("not-yet");
    };
  }

  /** Whether readers see what was announced before. */
  public String earlier(boolean shown) {
    return text.get(shown ? "earlier.shown" : "earlier.hidden");
  }

  /** When it begins and ends, on which clock. */
  public String of(Times times) {
    LocalDateTime start = times.start();
    String begins = day(start.toLocalDate()) + ", " + start.toLocalTime();
    String ends =
        times
            .end()
            .map(end ->
                " – "
                    + (end.toLocalDate().equals(start.toLocalDate())
                        ? ""
                        : day(end.toLocalDate()) + ", ")
                    + end.toLocalTime())
            .orElse("");
    return begins + ends + ", " + times.zone();
  }

  /** How it comes again. */
  public String of(Recurrence again) {
    List<String> parts = new ArrayList<>();
    parts.add(of(again.pattern()));
    if (again.every() > 1) {
      parts.add(text.get("again.step", again.every()));
    }
    switch (again.end()) {
      case Recurrence.End.Open() -> {}
      case Recurrence.End.Until(LocalDate day) -> parts.add(text.get("again.until", day(day)));
      case Recurrence.End.Count(int times) -> parts.add(text.get("again.times", times));
    }
    if (!again.exceptions().isEmpty()) {
      parts.add(
          text.get(
              "again.except",
              again.exceptions().stream().map(this::day).collect(Collectors.joining(", "))));
    }
    return String.join("; ", parts);
  }

  private String day(LocalDate day) {
    return Day.of(day, reader);
  }
}
