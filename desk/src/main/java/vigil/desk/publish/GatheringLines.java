package vigil.desk.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vigil.core.language.Language;
import vigil.gather.Gathering;
import vigil.gather.Organisers;
import vigil.gather.PoliceNotice;
import vigil.gather.Recurrence;
import vigil.gather.Setting;
import vigil.gather.Times;
import vigil.gather.Wording;

/** All that an announcement says, line by line, so that two of them can be compared. */
final class GatheringLines {
  private final Gathering gathering;
  private final Language reader;
  private final Map<String, String> lines = new LinkedHashMap<>();

  private GatheringLines(Gathering gathering, Language reader) {
    this.gathering = gathering;
    this.reader = reader;
  }

  /** By the key of what sort of thing it is; what is not said has no line. */
  static Map<String, String> of(Gathering gathering, Language reader) {
    GatheringLines lines = new GatheringLines(gathering, reader);
    lines.facts();
    lines.setting(gathering.setting());
    lines.details();
    return lines.lines;
  }

  private void facts() {
    put("gathering", all(gathering.title()));
    put("kind", gathering.kind().code());
    put("status", gathering.status().code());
    put("when", times(gathering.times()));
    gathering.recurrence().ifPresent(again -> put("again", again(again)));
    put("where", all(gathering.place()));
    gathering.message().ifPresent(message -> put("text", all(message)));
    put(
        "organisers",
        switch (gathering.organisers()) {
          case Organisers.Named(String name) -> name;
          case Organisers.Withheld() -> "–";
        });
    put(
        "police",
        switch (gathering.police()) {
          case PoliceNotice.InformedOn(var day) -> day.toString();
          case PoliceNotice.Informed() -> "+";
          case PoliceNotice.NotRequired() -> "0";
          case PoliceNotice.NotYet() -> "–";
        });
  }

  private void setting(Setting setting) {
    switch (setting) {
      case Setting.OnePlace(var point) -> point.ifPresent(there -> put("point", there.toString()));
      case Setting.Route(var points) ->
          put(
              "route",
              listed(
                  points.stream().map(one -> all(one.place()) + position(one.point())).toList()));
      case Setting.Places(var stops) ->
          put(
              "places",
              listed(
                  stops.stream()
                      .map(one ->
                          all(one.place()) + position(one.point()) + " " + times(one.times()))
                      .toList()));
      case Setting.Online(var join) -> join.ifPresent(address -> put("join", address.toString()));
    }
  }

  private void details() {
    put(
        "conditions",
        listed(
            gathering.conditions().stream()
                .map(one -> one.imposedOn() + " " + all(one.text()))
                .toList()));
    put(
        "safety",
        gathering.safety().answers().entrySet().stream()
            .map(one ->
                one.getKey().code()
                    + (one.getValue().yes() ? " + " : " – ")
                    + one.getValue().words().map(this::all).orElse(""))
            .collect(Collectors.joining("\n")));
    gathering
        .rights()
        .ifPresent(rights ->
            put("rights", rights.asOf() + "\n" + all(rights.text()) + "\n" + rights.source()));
    gathering
        .poster()
        .ifPresent(poster -> put("poster", all(poster.description()) + "\n" + poster.file()));
    gathering.event().ifPresent(dossier -> put("event", dossier.value()));
    gathering.attendance().ifPresent(dossier -> put("attendance", dossier.value()));
    put(
        "earlier",
        gathering.history().shown()
            ? Integer.toString(gathering.history().versions().size())
            : "–");
    put("version", Integer.toString(gathering.revision().sequence()));
  }

  private void put(String kind, String value) {
    if (!value.isBlank()) {
      lines.put(kind, value);
    }
  }

  private static String position(Optional<?> point) {
    return point.map(there -> " (" + there + ")").orElse("");
  }

  private static String listed(List<String> all) {
    return String.join("\n", all);
  }

  private static String again(Recurrence again) {
    return "%s %d %s %s"
        .formatted(
            again.pattern().code(),
            again.every(),
            switch (again.end()) {
              case Recurrence.End.Open() -> "";
              case Recurrence.End.Until(var day) -> day.toString();
              case Recurrence.End.Count(int times) -> Integer.toString(times);
            },
            again.exceptions().isEmpty() ? "" : again.exceptions())
        .strip();
  }

  private static String times(Times times) {
    return times.start().toString().replace('T', ' ')
        + times.end().map(end -> " – " + end.toString().replace('T', ' ')).orElse("")
        + " "
        + times.zone();
  }

  /** The reader's language first, and every other: whoever confirms confirms them all. */
  private String all(Wording wording) {
    Wording.Version first = wording.in(reader);
    StringBuilder all = new StringBuilder(first.text());
    for (Wording.Version version : wording.versions()) {
      if (!version.equals(first)) {
        all.append(" / ").append(version.text());
      }
    }
    return all.toString();
  }
}
