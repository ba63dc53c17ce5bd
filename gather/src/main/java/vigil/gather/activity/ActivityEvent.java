package vigil.gather.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vigil.core.language.Language;
import vigil.gather.Gathering;
import vigil.gather.History;
import vigil.gather.Organisers;
import vigil.gather.Poster;
import vigil.gather.Revision;
import vigil.gather.Status;
import vigil.gather.Times;

/**
 * A gathering as an ActivityStreams {@code Event} as FEP-8a8e has it. Nobody can answer, like or
 * join it, and it names nobody who will come: {@code attendees} is a number at most.
 */
public final class ActivityEvent {
  private static final int SECONDS_OF_DAY = 86_400;

  private final Gathering gathering;
  private final Publisher publisher;
  private final Instant now;

  /**
   * @param now what is over then, and when a gathering that comes again does so next
   */
  public ActivityEvent(Gathering gathering, Publisher publisher, Instant now) {
    this.gathering = gathering;
    this.publisher = publisher;
    this.now = now;
  }

  /**
   * The object with its JSON-LD context.
   *
   * @param coming how many say that they will be there, as it is shown to everybody; empty when
   *     nothing is shown
   */
  public ObjectNode document(OptionalLong coming) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.set("@context", Vocabulary.context());
    return document.setAll(object(coming));
  }

  /** That the gathering was announced, with the object in it. */
  ObjectNode created(OptionalLong coming) {
    ObjectNode created =
        JsonNodeFactory.instance
            .objectNode()
            .put("type", "Create")
            .put("id", publisher.gathering(gathering.slug()) + "#created")
            .put("actor", publisher.actor().toString())
            .put("published", day(announcedOn(), 0));
    created.putArray("to").add(Vocabulary.EVERYBODY);
    created.set("object", object(coming));
    return created;
  }

  private ObjectNode object(OptionalLong coming) {
    String page = publisher.gathering(gathering.slug());
    ObjectNode event =
        JsonNodeFactory.instance
            .objectNode()
            .put("type", "Event")
            .put("id", page)
            .put("url", page)
            .put("attributedTo", publisher.actor().toString());
    event.putArray("to").add(Vocabulary.EVERYBODY);
    Worded.put(event, "name", gathering.title());
    words(event, "summary", EventWords::summary);
    words(event, "content", EventWords::content);
    event.put("mediaType", "text/html");
    event.put("inLanguage", gathering.title().original().language().tag());
    days(event);
    times(event);
    status(event);
    event.set("location", EventPlaces.of(gathering, page));
    organisers(event);
    presence(event, coming);
    event
        .put("joinMode", "external")
        .put("externalParticipationUrl", page)
        .put("commentsEnabled", false)
        .put("repliesModerationOption", "closed");
    gathering.poster().ifPresent(poster -> picture(event, poster));
    return event;
  }

  private void words(ObjectNode event, String property, Function<EventWords, String> said) {
    event.put(property, said.apply(in(gathering.title().original().language())));
    if (gathering.languages().size() > 1) {
      ObjectNode map = event.putObject(property + "Map");
      gathering.languages().forEach(one -> map.put(one.tag(), said.apply(in(one))));
    }
  }

  private EventWords in(Language language) {
    return new EventWords(gathering, now, language);
  }

  /** Days are all that is kept; the seconds only keep two versions of one day apart. */
  private void days(ObjectNode event) {
    Revision revision = gathering.revision();
    event.put("published", day(announcedOn(), 0));
    if (revision.sequence() > 0) {
      event.put("updated", day(revision.changedOn(), revision.sequence()));
    }
  }

  private LocalDate announcedOn() {
    return gathering.history().versions().stream()
        .findFirst()
        .map(History.Earlier::revision)
        .orElse(gathering.revision())
        .changedOn();
  }

  private static String day(LocalDate day, int sequence) {
    return DateTimeFormatter.ISO_INSTANT.format(
        day.atStartOfDay().plusSeconds(sequence % SECONDS_OF_DAY).toInstant(ZoneOffset.UTC));
  }

  private void times(ObjectNode event) {
    Times times = gathering.nextTimes(now);
    event.put("startTime", moment(times.startMoment()));
    event.put("endTime", moment(times.endMoment().orElseGet(() -> endOfDay(times))));
    event.put("displayEndTime", times.end().isPresent());
    event.put("timezone", times.zone().getId());
  }

  /** An open end has one for programs: the end of the day. */
  private static ZonedDateTime endOfDay(Times times) {
    return times.start().toLocalDate().plusDays(1).atStartOfDay(times.zone());
  }

  private static String moment(ZonedDateTime time) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
  }

  private void status(ObjectNode event) {
    boolean moved = gathering.status() == Status.CHANGED && previous() != null;
    event.put(
        "eventStatus",
        switch (gathering.status()) {
          case PLANNED -> "EventTentative";
          case CONFIRMED, OVER -> "EventScheduled";
          case CHANGED -> moved ? "EventRescheduled" : "EventScheduled";
          case CANCELLED -> "EventCancelled";
        });
    event.put(
        "ical:status",
        switch (gathering.status()) {
          case PLANNED -> "TENTATIVE";
          case CONFIRMED, CHANGED, OVER -> "CONFIRMED";
          case CANCELLED -> "CANCELLED";
        });
    if (moved) {
      event.put("previousStartTime", previous());
    }
  }

  /** When it was to begin before the last change, if that was another time. */
  private @Nullable String previous() {
    return gathering.history().versions().reversed().stream()
        .map(before -> before.announced().times())
        .filter(times -> !times.start().equals(gathering.times().start()))
        .findFirst()
        .map(times -> moment(times.startMoment()))
        .orElse(null);
  }

  /** That they are withheld is said, so that nobody takes the actor for the organiser. */
  private void organisers(ObjectNode event) {
    switch (gathering.organisers()) {
      case Organisers.Withheld() -> event.putNull("organizers");
      case Organisers.Named(String name) -> {
        ObjectNode all =
            event.putObject("organizers").put("type", "OrganizersCollection").put("totalItems", 1);
        all.putArray("items").addObject().put("type", "Organization").put("name", name);
      }
    }
  }

  private void presence(ObjectNode event, OptionalLong coming) {
    if (gathering.presence().isPresent() || coming.isPresent()) {
      ObjectNode attendees = event.putObject("attendees").put("type", "Collection");
      coming.ifPresent(number -> attendees.put("totalItems", number));
    }
  }

  /** As the flyer that FEP-8a8e means, and as the attachment that programs look for. */
  private void picture(ObjectNode event, Poster poster) {
    ObjectNode image =
        JsonNodeFactory.instance
            .objectNode()
            .put("type", "Image")
            .put("mediaType", poster.file().endsWith(".png") ? "image/png" : "image/jpeg")
            .put("url", publisher.at("/edition/" + poster.file()))
            .put("width", poster.width())
            .put("height", poster.height());
    Worded.put(image, "name", poster.description());
    event.set("image", image);
    event.putArray("attachment").add(image.deepCopy());
  }
}
