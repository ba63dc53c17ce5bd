package vigil.gather.discovery;

import java.net.URI;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vigil.core.language.Language;
import vigil.gather.Gathering;
import vigil.gather.Kind;
import vigil.gather.Organisers;
import vigil.gather.Status;

/** A gathering as a schema.org {@code Event} in JSON-LD, for a data block in its page. */
public final class GatheringJsonLd {
  private static final JsonMapper MAPPER =
      JsonMapper.builder(JsonFactory.builder().characterEscapes(new MarkupEscapes()).build())
          .build();

  private GatheringJsonLd() {}

  /**
   * The JSON, without any {@code <}, {@code >} or {@code &}, so that no text can end the script
   * element it stands in.
   *
   * @param site the front's own address, such as {@code https://example.org/}
   * @param language in which texts are given where they exist in it, else in their original
   */
  public static String of(Gathering gathering, URI site, Language language) {
    String page = site.resolve("/gatherings/" + gathering.slug().value()).toString();
    ObjectNode event =
        MAPPER
            .createObjectNode()
            .put("@context", "https://schema.org")
            .put("@type", "Event")
            .put("@id", page)
            .put("url", page)
            .put("name", gathering.title().in(language).text())
            .put("inLanguage", gathering.title().in(language).language().tag())
            .put("startDate", time(gathering.times().startMoment()));
    gathering.times().endMoment().ifPresent(end -> event.put("endDate", time(end)));
    event
        .put("eventStatus", "https://schema.org/" + status(gathering.status()))
        .put("eventAttendanceMode", "https://schema.org/" + attendance(gathering.kind()))
        .put("isAccessibleForFree", true);
    gathering.message().ifPresent(words -> event.put("description", words.in(language).text()));
    event.set("location", location(gathering, page, language));
    switch (gathering.organisers()) {
      case Organisers.Named(String name) ->
          event.putObject("organizer").put("@type", "Organization").put("name", name);
      case Organisers.Withheld() -> {}
    }
    return MAPPER.writeValueAsString(event);
  }

  private static String time(ZonedDateTime moment) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
  }

  private static String status(Status status) {
    return switch (status) {
      case PLANNED, CONFIRMED, CHANGED, OVER -> "EventScheduled";
      case CANCELLED -> "EventCancelled";
    };
  }

  private static String attendance(Kind kind) {
    return switch (kind) {
      case STATIC_ASSEMBLY, MARCH, VIGIL, SEVERAL_PLACES -> "OfflineEventAttendanceMode";
      case ONLINE -> "OnlineEventAttendanceMode";
    };
  }

  private static ObjectNode location(Gathering gathering, String page, Language language) {
    String place = gathering.place().in(language).text();
    ObjectNode location = MAPPER.createObjectNode();
    return switch (gathering.kind()) {
      case STATIC_ASSEMBLY, MARCH, VIGIL, SEVERAL_PLACES ->
          location.put("@type", "Place").put("name", place).put("address", place);
      case ONLINE -> location.put("@type", "VirtualLocation").put("name", place).put("url", page);
    };
  }

  /** What HTML might take for markup is written as a JSON escape. */
  private static final class MarkupEscapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] escapes = standardAsciiEscapesForJSON();
      for (char c : "<>&".toCharArray()) {
        escapes[c] = CharacterEscapes.ESCAPE_STANDARD;
      }
      return escapes;
    }

    @Override
    public SerializableString getEscapeSequence(int character) {
      return new SerializedString("\\u%04x".formatted(character));
    }
  }
}
