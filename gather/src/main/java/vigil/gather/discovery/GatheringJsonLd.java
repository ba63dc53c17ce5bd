package vigil.gather.discovery;

import java.net.URI;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vigil.core.language.Language;
import vigil.gather.Gathering;
import vigil.gather.Kind;
import vigil.gather.Organisers;
import vigil.gather.telling.MessageText;

/**
 * A gathering as a schema.org {@code Event} in JSON-LD, for a data block in its page. It has no
 * attendees, and an organizer only where one is named.
 */
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
   * @param images the full addresses of pictures of it, the best first
   */
  public static String of(Gathering gathering, URI site, Language language, List<URI> images) {
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
    status(event, gathering);
    event
        .put("eventAttendanceMode", "https://schema.org/" + attendance(gathering.kind()))
        .put("isAccessibleForFree", true);
    gathering
        .message()
        .ifPresent(words -> event.put("description", MessageText.all(words.in(language).text())));
    event.set("location", EventPlaces.of(gathering, page, language));
    gathering
        .recurrence()
        .ifPresent(again -> event.set("eventSchedule", EventSchedule.of(again, gathering.times())));
    if (!images.isEmpty()) {
      ArrayNode pictures = event.putArray("image");
      images.forEach(image -> pictures.add(image.toString()));
    }
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

  /** What was moved says from when: the start that was announced last before this one. */
  private static void status(ObjectNode event, Gathering gathering) {
    Optional<ZonedDateTime> before =
        gathering.history().versions().reversed().stream()
            .map(earlier -> earlier.announced().times().startMoment())
            .filter(start -> !start.isEqual(gathering.times().startMoment()))
            .findFirst();
    String status =
        switch (gathering.status()) {
          case CANCELLED -> "EventCancelled";
          case PLANNED, CONFIRMED, CHANGED, OVER ->
              before.isPresent() ? "EventRescheduled" : "EventScheduled";
        };
    event.put("eventStatus", "https://schema.org/" + status);
    before.ifPresent(start -> event.put("previousStartDate", time(start)));
  }

  private static String attendance(Kind kind) {
    return switch (kind) {
      case STATIC_ASSEMBLY, MARCH, VIGIL, SEVERAL_PLACES -> "OfflineEventAttendanceMode";
      case ONLINE -> "OnlineEventAttendanceMode";
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
