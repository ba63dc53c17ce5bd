package vigil.front.gathering;

import java.util.ArrayList;
import java.util.List;
import vigil.core.language.Language;
import vigil.core.language.Text;
import vigil.front.page.Day;
import vigil.front.page.Phrase;
import vigil.gather.Announced;
import vigil.gather.Gathering;
import vigil.gather.History;
import vigil.gather.Revision;
import vigil.gather.Setting;
import vigil.gather.Times;
import vigil.gather.Wording;
import vigil.gather.telling.Telling;

/** Says what was announced before, where it was not as it is now. */
final class HistoryWriter {
  private final Language reader;
  private final Text text;
  private final MomentWriter moments;

  HistoryWriter(Language reader, Text text, MomentWriter moments) {
    this.reader = reader;
    this.text = text;
    this.moments = moments;
  }

  /** The latest change first. */
  List<GatheringView.Before> of(Gathering gathering) {
    List<GatheringView.Before> changes = new ArrayList<>();
    Announced after = gathering.announced();
    Revision changed = gathering.revision();
    for (History.Earlier earlier : gathering.history().versions().reversed()) {
      List<GatheringView.Was> was = difference(earlier.announced(), after);
      if (!was.isEmpty()) {
        changes.add(new GatheringView.Before(Day.of(changed.changedOn(), reader), was));
      }
      after = earlier.announced();
      changed = earlier.revision();
    }
    return changes;
  }

  private List<GatheringView.Was> difference(Announced before, Announced after) {
    List<GatheringView.Was> was = new ArrayList<>();
    if (before.kind() != after.kind()) {
      was.add(was("earlier.kind", Telling.in(reader).kind(before.kind())));
    }
    if (!before.title().equals(after.title())) {
      was.add(new GatheringView.Was(text.get("earlier.title"), phrase(before.title())));
    }
    if (!before.times().equals(after.times())) {
      was.add(was("when", moment(before.times())));
    }
    if (!before.place().equals(after.place())) {
      was.add(new GatheringView.Was(text.get("where"), phrase(before.place())));
    }
    if (!before.setting().equals(after.setting())) {
      setting(before.setting(), was);
    }
    if (before.status() != after.status()) {
      was.add(was("earlier.status", text.get("status." + before.status().code())));
    }
    if (!before.conditions().equals(after.conditions())) {
      was.add(was("conditions", conditions(before)));
    }
    return was;
  }

  private void setting(Setting before, List<GatheringView.Was> was) {
    switch (before) {
      case Setting.Route(var points) ->
          was.add(was("route", listed(points.stream().map(Setting.Waypoint::place).toList())));
      case Setting.Places(var stops) ->
          was.add(was("places", joined(stops.stream().map(this::stop).toList())));
      case Setting.OnePlace(var point) ->
          point.ifPresent(there -> was.add(was("where", there.toString())));
      case Setting.Online(var join) ->
          join.ifPresent(address -> was.add(was("join", address.toString())));
    }
  }

  private String conditions(Announced before) {
    return before.conditions().isEmpty()
        ? text.get("earlier.none")
        : listed(before.conditions().stream().map(condition -> condition.text()).toList());
  }

  private String listed(List<Wording> places) {
    return joined(places.stream().map(place -> place.in(reader).text()).toList());
  }

  private String joined(List<String> words) {
    return words.isEmpty() ? text.get("earlier.none") : String.join("; ", words);
  }

  private String stop(Setting.Stop stop) {
    return stop.place().in(reader).text() + " · " + moment(stop.times());
  }

  private String moment(Times times) {
    GatheringView.When when = moments.of(times);
    return "%s %s · %s".formatted(when.start(), when.end(), when.clock());
  }

  private GatheringView.Was was(String key, String words) {
    return new GatheringView.Was(text.get(key), new Phrase(reader, words));
  }

  private Phrase phrase(Wording wording) {
    Wording.Version version = wording.in(reader);
    return new Phrase(version.language(), version.text());
  }
}
