package vigil.desk.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vigil.core.language.Language;
import vigil.desk.announced.AnnouncedWords;
import vigil.desk.page.Day;
import vigil.gather.Gathering;
import vigil.gather.Setting;
import vigil.gather.Wording;

/** All that an announcement says, line by line, so that two of them can be compared. */
final class GatheringLines {
  private final Gathering gathering;
  private final Language reader;
  private final AnnouncedWords words;
  private final Map<String, String> lines = new LinkedHashMap<>();

  private GatheringLines(Gathering gathering, Language reader) {
    this.gathering = gathering;
    this.reader = reader;
    this.words = AnnouncedWords.in(reader);
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
    put("kind", words.of(gathering.kind()));
    put("status", words.of(gathering.status()));
    put("when", words.of(gathering.times()));
    gathering.recurrence().ifPresent(again -> put("again", words.of(again)));
    put("where", all(gathering.place()));
    gathering.message().ifPresent(message -> put("text", all(message)));
    put("organisers", words.of(gathering.organisers()));
    put("police", words.of(gathering.police()));
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
                          all(one.place()) + position(one.point()) + " " + words.of(one.times()))
                      .toList()));
      case Setting.Online(var join) -> join.ifPresent(address -> put("join", address.toString()));
    }
  }

  private void details() {
    put(
        "conditions",
        listed(
            gathering.conditions().stream()
                .map(one -> Day.of(one.imposedOn(), reader) + ": " + all(one.text()))
                .toList()));
    put(
        "safety",
        gathering.safety().answers().entrySet().stream()
            .map(one ->
                words.provided(one.getKey(), one.getValue())
                    + one.getValue().words().map(more -> ". " + all(more)).orElse(""))
            .collect(Collectors.joining("\n")));
    gathering
        .rights()
        .ifPresent(rights ->
            put(
                "rights",
                all(rights.country())
                    + ", "
                    + Day.of(rights.asOf(), reader)
                    + "\n"
                    + all(rights.text())
                    + "\n"
                    + rights.source()));
    gathering
        .poster()
        .ifPresent(poster -> put("poster", all(poster.description()) + "\n" + poster.file()));
    gathering.event().ifPresent(dossier -> put("event", dossier.value()));
    gathering.attendance().ifPresent(dossier -> put("attendance", dossier.value()));
    put(
        "earlier",
        gathering.history().shown()
            ? Integer.toString(gathering.history().versions().size())
            : words.earlier(false));
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
