package vigil.desk.paper;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.core.language.Language;
import vigil.core.language.Messages;
import vigil.core.language.Text;
import vigil.gather.Gathering;
import vigil.gather.Kind;
import vigil.gather.Organisers;
import vigil.gather.Provision;
import vigil.gather.Recurrence;
import vigil.gather.Safety;
import vigil.gather.Setting;
import vigil.gather.Times;
import vigil.gather.telling.MessageText;
import vigil.gather.telling.Telling;

/** Puts a gathering into the few words that a sheet of paper has room for. */
final class CallWriter {
  static final Messages WORDS = Messages.of(CallWriter.class);
  private static final int MOST_STOPS = 8;

  private final OnPaper paper;
  private final Gathering gathering;
  private final Language reader;
  private final Text text;
  private final Telling telling;

  CallWriter(OnPaper paper, Language reader) {
    this.paper = paper;
    this.gathering = paper.gathering();
    this.reader = reader;
    this.text = WORDS.in(reader);
    this.telling = Telling.in(reader);
  }

  /** With so many characters of the message; none for 0. */
  Call call(int messageCharacters) {
    var group = paper.group().in(reader);
    return new Call(
        reader,
        text,
        banner(),
        new Said(group.language(), group.text()),
        Said.in(reader, gathering.title()),
        when(),
        where(MOST_STOPS),
        messageCharacters == 0 ? Optional.empty() : message(messageCharacters),
        access(),
        gathering.organisers() instanceof Organisers.Named(String name)
            ? Optional.of(text.get("called-by", name))
            : Optional.empty(),
        link(),
        gathering.presence().isPresent());
  }

  Telling telling() {
    return telling;
  }

  Text text() {
    return text;
  }

  private Optional<String> banner() {
    return switch (gathering.status()) {
      case CANCELLED -> Optional.of(text.get("cancelled"));
      case CHANGED -> Optional.of(text.get("changed"));
      case PLANNED, CONFIRMED, OVER -> Optional.empty();
    };
  }

  List<String> when() {
    Times times = next();
    List<String> when = new ArrayList<>();
    when.add(begun(telling.dayOfWeek(times.start().toLocalDate())));
    when.add(clock(times));
    gathering
        .recurrence()
        .ifPresent(again ->
            when.add(
                telling.pattern(again)
                    + ", "
                    + telling.lasts(again, gathering.times().start().toLocalDate())));
    return when;
  }

  /** As a line begins: in some languages days of the week are written small. */
  private String begun(String line) {
    int second = line.offsetByCodePoints(0, 1);
    return line.substring(0, second).toUpperCase(reader.locale()) + line.substring(second);
  }

  /** From when until when, by whose clock where that is not the clock of the place. */
  private String clock(Times times) {
    String hours =
        telling.clock(times.start())
            + times.end().map(end -> " – " + end(times.start(), end)).orElse("");
    boolean elsewhere = gathering.kind() == Kind.ONLINE || gathering.kind() == Kind.SEVERAL_PLACES;
    return elsewhere ? hours + ", " + telling.zone(times) : hours;
  }

  private String end(LocalDateTime start, LocalDateTime end) {
    boolean sameDay = end.toLocalDate().equals(start.toLocalDate());
    return sameDay ? telling.clock(end) : telling.moment(end);
  }

  /** The time that lies ahead, or the last when none does. */
  private Times next() {
    LocalDate first = gathering.times().start().toLocalDate();
    Optional<Recurrence> again = gathering.recurrence();
    Optional<LocalDate> day =
        again.flatMap(one ->
            one.days(first)
                .filter(some -> !some.isBefore(paper.today()))
                .findFirst()
                .or(() -> one.last(first)));
    return gathering.times().later(daysTo(day.orElse(first)));
  }

  private long daysTo(LocalDate day) {
    return ChronoUnit.DAYS.between(gathering.times().start().toLocalDate(), day);
  }

  Call.Where where(int mostStops) {
    return switch (gathering.setting().later(daysTo(next().start().toLocalDate()))) {
      case Setting.OnePlace _ -> where("", List.of(), mostStops);
      case Setting.Route(var points) ->
          where(
              text.get("route"),
              points.stream().map(one -> new Call.Stop(Said.in(reader, one.place()), "")).toList(),
              mostStops);
      case Setting.Places(var stops) ->
          where(
              text.get("places"),
              stops.stream()
                  .map(one ->
                      new Call.Stop(
                          Said.in(reader, one.place()), telling.moment(one.times().start())))
                  .toList(),
              mostStops);
      case Setting.Online(var join) ->
          where(
              text.get("online"),
              join.map(address ->
                      List.of(new Call.Stop(new Said(Language.ENGLISH, address.toString()), "")))
                  .orElse(List.of()),
              mostStops);
    };
  }

  private Call.Where where(String label, List<Call.Stop> stops, int most) {
    return new Call.Where(
        Said.in(reader, gathering.place()),
        label,
        stops.stream().limit(most).toList(),
        stops.size() <= most
            ? Optional.empty()
            : Optional.of(text.get("more", stops.size() - most)));
  }

  private Optional<Said> message(int most) {
    return gathering
        .message()
        .map(message -> Said.in(reader, message))
        .map(said ->
            new Said(said.language(), MessageText.beginning(said.text(), said.language(), most)));
  }

  private List<String> access() {
    List<String> access = new ArrayList<>();
    for (Provision provision : Provision.values()) {
      Optional<Safety.Answer> answer = gathering.safety().of(provision);
      if (answer.isPresent() && !provision.needsWords() && provision != Provision.CAMERAS) {
        String label = telling.provision(provision);
        access.add(answer.get().yes() ? label : text.get("no", label));
      }
    }
    return access;
  }

  Optional<Call.Link> link() {
    return paper.page().map(CallWriter::link);
  }

  static Call.Link link(URI page) {
    return new Call.Link(page.toString(), page.toString().replaceFirst("^https?://", ""));
  }
}
