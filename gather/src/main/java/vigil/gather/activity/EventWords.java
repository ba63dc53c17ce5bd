package vigil.gather.activity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vigil.core.language.Language;
import vigil.core.language.Messages;
import vigil.core.language.Text;
import vigil.gather.Condition;
import vigil.gather.Gathering;
import vigil.gather.Setting;
import vigil.gather.Status;
import vigil.gather.Times;
import vigil.gather.Update;
import vigil.gather.Wording;
import vigil.gather.telling.MessageHtml;
import vigil.gather.telling.Telling;

/** What an object says of a gathering in one language, as HTML. */
final class EventWords {
  private static final Messages WORDS = Messages.of(EventWords.class);

  private final Gathering gathering;
  private final Instant now;
  private final Language language;
  private final Text text;
  private final Telling telling;

  EventWords(Gathering gathering, Instant now, Language language) {
    this.gathering = gathering;
    this.now = now;
    this.language = language;
    this.text = WORDS.in(language);
    this.telling = Telling.in(language);
  }

  /** When and where, in one line: all that most networks show of an event beside its name. */
  String summary() {
    Times times = gathering.nextTimes(now);
    List<String> parts = new ArrayList<>();
    if (gathering.status() == Status.CANCELLED) {
      parts.add(text.get("cancelled"));
    }
    parts.add(telling.kind(gathering.kind()));
    parts.add(
        String.join(", ", telling.moment(times.start()), telling.end(times), telling.zone(times)));
    gathering
        .recurrence()
        .ifPresent(again ->
            parts.add(
                telling.pattern(again)
                    + ", "
                    + telling.lasts(again, gathering.times().start().toLocalDate())));
    parts.add(in(gathering.place()));
    return escaped(String.join(" · ", parts));
  }

  /** Conditions first, then news, then the organisers' own words, then the way. */
  String content() {
    StringBuilder html = new StringBuilder();
    for (Condition one : gathering.conditions().reversed()) {
      head(html, text.get("condition", telling.day(one.imposedOn())));
      html.append(MessageHtml.of(in(one.text())));
    }
    for (Update one : gathering.updates().reversed()) {
      head(html, telling.day(one.day()));
      html.append(MessageHtml.of(in(one.text())));
    }
    gathering.message().ifPresent(message -> html.append(MessageHtml.of(in(message))));
    switch (gathering.setting()) {
      case Setting.Route(List<Setting.Waypoint> points) ->
          list(html, "ol", points.stream().map(point -> in(point.place())).toList());
      case Setting.Places(List<Setting.Stop> stops) ->
          list(html, "ul", stops.stream().map(this::stop).toList());
      case Setting.OnePlace _, Setting.Online _ -> {}
    }
    return html.isEmpty() ? "<p>" + summary() + "</p>\n" : html.toString();
  }

  /** The text in the language, else in its original. */
  String in(Wording wording) {
    return wording.in(language).text();
  }

  private String stop(Setting.Stop stop) {
    return in(stop.place())
        + ": "
        + telling.moment(stop.times().start())
        + ", "
        + telling.zone(stop.times());
  }

  private static void head(StringBuilder html, String words) {
    html.append("<p><strong>").append(escaped(words)).append("</strong></p>\n");
  }

  private static void list(StringBuilder html, String element, List<String> items) {
    if (!items.isEmpty()) {
      html.append('<').append(element).append(">\n");
      items.forEach(item -> html.append("<li>").append(escaped(item)).append("</li>\n"));
      html.append("</").append(element).append(">\n");
    }
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
