package vigil.desk.gathering;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.desk.page.Day;
import vigil.desk.page.Form;
import vigil.gather.GatheringException;
import vigil.gather.Recurrence;
import vigil.gather.Times;

/** When a gathering takes place, and how it comes again. */
final class TimeFields {
  private final Worded worded;
  private final Form form;

  TimeFields(Worded worded) {
    this.worded = worded;
    this.form = worded.form();
  }

  static void fill(Form form, String prefix, Times times) {
    form.filled(prefix + "start", times.start().toString())
        .filled(prefix + "end", times.end().map(LocalDateTime::toString).orElse(""))
        .filled(prefix + "zone", times.zone().getId());
  }

  static void fill(Form form, Recurrence again) {
    form.filled("again", again.pattern().code())
        .filled("again_every", Integer.toString(again.every()))
        .filled(
            "again_except",
            String.join("\n", again.exceptions().stream().map(LocalDate::toString).toList()));
    switch (again.end()) {
      case Recurrence.End.Open() -> {}
      case Recurrence.End.Until(LocalDate day) -> form.filled("again_until", day.toString());
      case Recurrence.End.Count(int times) -> form.filled("again_count", Integer.toString(times));
    }
  }

  /**
   * The times.
   *
   * @param prefix of the names of the three fields
   * @param usual the zone where none is given; empty where one has to be
   */
  Optional<Times> times(String prefix, Optional<ZoneId> usual) {
    Optional<LocalDateTime> start = time(prefix + "start");
    if (form.given(prefix + "start").isEmpty()) {
      worded.refuse(prefix + "start", "refused.start");
    }
    Optional<LocalDateTime> end = time(prefix + "end");
    Optional<ZoneId> zone =
        usual.isPresent() && form.given(prefix + "zone").isEmpty() ? usual : zone(prefix + "zone");
    if (start.isEmpty() || zone.isEmpty() || form.refusal(prefix + "end") != null) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Times(start.get(), end, zone.get()));
    } catch (GatheringException noSuchTime) {
      worded.refuse(
          prefix + noSuchTime.where(),
          switch (noSuchTime.where()) {
            case "end" -> "refused.end";
            case "zone" -> "refused.zone";
            default -> "refused.start";
          });
      return Optional.empty();
    }
  }

  private Optional<LocalDateTime> time(String field) {
    try {
      return form.given(field).map(LocalDateTime::parse);
    } catch (DateTimeException notATime) {
      worded.refuse(field, "refused.time");
      return Optional.empty();
    }
  }

  private Optional<ZoneId> zone(String field) {
    try {
      return Optional.of(ZoneId.of(form.value(field)));
    } catch (DateTimeException noZone) {
      worded.refuse(field, "refused.zone");
      return Optional.empty();
    }
  }

  /** A day; empty when none was given, or none that is one. */
  Optional<LocalDate> day(String field) {
    return day(field, form.value(field));
  }

  private Optional<LocalDate> day(String field, String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(Day.read(text));
    } catch (DateTimeException notADay) {
      worded.refuse(field, "refused.day");
      return Optional.empty();
    }
  }

  /**
   * How it comes again; empty for once.
   *
   * @param first when it takes place first, as far as that could be read
   */
  Optional<Recurrence> again(Optional<Times> first) {
    if (form.given("again").isEmpty()) {
      return Optional.empty();
    }
    Optional<Recurrence.Pattern> pattern = Recurrence.Pattern.of(form.value("again"));
    if (pattern.isEmpty()) {
      worded.refuse("again", "refused.choice");
    }
    int every = form.given("again_every").isEmpty() ? 1 : number("again_every");
    Optional<Recurrence.End> end = end();
    List<LocalDate> exceptions = new ArrayList<>();
    form.lines("again_except")
        .forEach(line -> day("again_except", line).ifPresent(exceptions::add));
    if (pattern.isEmpty() || end.isEmpty() || !form.accepted()) {
      return Optional.empty();
    }
    try {
      Recurrence again = new Recurrence(pattern.get(), every, end.get(), exceptions);
      first.ifPresent(times -> requireDays(again, times.start().toLocalDate()));
      return Optional.of(again);
    } catch (GatheringException outOfRange) {
      worded.refuse("again_every", "refused.every");
      return Optional.empty();
    }
  }

  /**
   * Refuses an end before the start, and exceptions that leave nothing, or leave out a day that is
   * none of its days: whoever mistakes the day would call off nothing. Those of before it was moved
   * may stay.
   */
  private void requireDays(Recurrence again, LocalDate first) {
    if (again.end() instanceof Recurrence.End.Until(LocalDate last) && last.isBefore(first)) {
      worded.refuse("again_until", "refused.end");
      return;
    }
    Recurrence whole = new Recurrence(again.pattern(), again.every(), again.end(), List.of());
    boolean another =
        again.exceptions().stream()
            .filter(day -> !day.isBefore(first))
            .anyMatch(day -> whole.days(first).noneMatch(day::equals));
    if (another || again.days(first).findFirst().isEmpty()) {
      worded.refuse("again_except", "refused.except");
    }
  }

  private Optional<Recurrence.End> end() {
    Optional<LocalDate> until = day("again_until");
    if (until.isPresent() && form.given("again_count").isPresent()) {
      worded.refuse("again_count", "refused.both-ends");
      return Optional.empty();
    }
    try {
      if (until.isPresent()) {
        return Optional.of(new Recurrence.End.Until(until.get()));
      }
      return form.given("again_count").isPresent()
          ? Optional.of(new Recurrence.End.Count(number("again_count")))
          : Optional.of(new Recurrence.End.Open());
    } catch (GatheringException outOfRange) {
      worded.refuse(until.isPresent() ? "again_until" : "again_count", "refused.every");
      return Optional.empty();
    }
  }

  /** Zero for what is none; zero is refused later. */
  private int number(String field) {
    return form.value(field).matches("[0-9]{1,4}") ? Integer.parseInt(form.value(field)) : 0;
  }
}
