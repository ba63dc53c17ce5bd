package vigil.gather.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vigil.core.language.Language;
import vigil.core.map.GeoPoint;
import vigil.gather.AnyGathering;
import vigil.gather.Condition;
import vigil.gather.Examples;
import vigil.gather.Gathering;
import vigil.gather.Kind;
import vigil.gather.Organisers;
import vigil.gather.Poster;
import vigil.gather.Presence;
import vigil.gather.Recurrence;
import vigil.gather.Setting;
import vigil.gather.Status;
import vigil.gather.Times;
import vigil.gather.Wording;

class ActivityEventTest {
  private static final Publisher PUBLISHER =
      new Publisher(URI.create("https://example.org/"), URI.create("https://example.org/actor"));
  private static final Instant NOW = Instant.parse("2017-04-09T00:00:00Z");

  private static ObjectNode event(Gathering gathering) {
    return new ActivityEvent(gathering, PUBLISHER, NOW).document(OptionalLong.empty());
  }

  private static String text(JsonNode node, String... path) {
    JsonNode at = node;
    for (String name : path) {
      at = at.path(name);
    }
    return at.asString("(none)");
  }

  @Test
  void london_openEnd_endsForProgramsAtMidnightAndIsNotShown() {
    ObjectNode event = event(Examples.london().finish());

    assertThat(text(event, "type")).isEqualTo("Event");
    assertThat(text(event, "id"))
        .isEqualTo("https://example.org/gatherings/no-to-lgbt-oppression-in-chechnya")
        .isEqualTo(text(event, "url"));
    assertThat(text(event, "attributedTo")).isEqualTo("https://example.org/actor");
    assertThat(text(event, "startTime")).isEqualTo("2017-04-12T17:30:00+01:00");
    assertThat(text(event, "endTime")).isEqualTo("2017-04-13T00:00:00+01:00");
    assertThat(event.path("displayEndTime").isBoolean()).isTrue();
    assertThat(event.path("displayEndTime").asBoolean()).isFalse();
    assertThat(text(event, "timezone")).isEqualTo("Europe/London");
    assertThat(text(event, "eventStatus")).isEqualTo("EventScheduled");
    assertThat(text(event, "published")).isEqualTo("2017-04-08T00:00:00Z");
    assertThat(event.has("updated")).isFalse();
  }

  @Test
  void london_twoLanguages_areInMapsAndTheOriginalIsTheDefault() {
    ObjectNode event = event(Examples.london().finish());

    assertThat(text(event, "name")).isEqualTo(text(event, "nameMap", "en"));
    assertThat(text(event, "nameMap", "ru")).isEqualTo("Нет преследованию ЛГБТ+ в Чечне");
    assertThat(text(event, "summary"))
        .isEqualTo(
            "Gathering in one place · Wednesday, 12 April 2017, 17:30, open end, London time"
                + " (UTC+01:00) · Bayswater Road at Ossington Street, London (near the Russian"
                + " embassy)");
    assertThat(text(event, "contentMap", "ru")).contains("<p>Возьмите плакаты");
  }

  @Test
  void nobody_canAnswerJoinOrBeSeen() {
    ObjectNode event = event(Examples.london().finish());

    assertThat(text(event, "joinMode")).isEqualTo("external");
    assertThat(text(event, "externalParticipationUrl")).isEqualTo(text(event, "url"));
    assertThat(event.path("commentsEnabled").asBoolean(true)).isFalse();
    assertThat(event.propertyNames()).doesNotContain("replies", "likes", "shares", "attendees");
  }

  @Test
  void organisers_withheld_areSaidToBeSo() {
    ObjectNode event = event(Examples.london().organisers(new Organisers.Withheld()).finish());

    assertThat(event.path("organizers").isNull()).isTrue();
  }

  @Test
  void organisers_named_areAnOrganisationWithoutAnAccount() {
    JsonNode all = event(Examples.march().finish()).path("organizers");

    assertThat(text(all, "type")).isEqualTo("OrganizersCollection");
    assertThat(all.path("items").get(0).toString())
        .isEqualTo("{\"type\":\"Organization\",\"name\":\"Committee \\\"Light\\\"; north\"}");
  }

  @Test
  void attendees_counted_areANumberAndNothingElse() {
    Gathering counted = Examples.london().presence(Optional.of(new Presence(50, false))).finish();

    assertThat(event(counted).path("attendees").toString()).isEqualTo("{\"type\":\"Collection\"}");
    assertThat(
            new ActivityEvent(counted, PUBLISHER, NOW)
                .document(OptionalLong.of(40))
                .path("attendees")
                .toString())
        .isEqualTo("{\"type\":\"Collection\",\"totalItems\":40}");
  }

  @Test
  void cancelled_isSaidFirst() {
    ObjectNode event = event(Examples.london().status(Status.CANCELLED).finish());

    assertThat(text(event, "eventStatus")).isEqualTo("EventCancelled");
    assertThat(text(event, "ical:status")).isEqualTo("CANCELLED");
    assertThat(text(event, "summary")).startsWith("Cancelled · ");
    assertThat(text(event, "summaryMap", "ru")).startsWith("Отменено · ");
  }

  @Test
  void changed_toAnotherTime_saysWhichItWas() {
    Gathering first = Examples.london().finish();
    LocalDate day = LocalDate.of(2017, 4, 9);
    Gathering later =
        first
            .edit()
            .status(Status.CHANGED)
            .times(Times.openEnded(LocalDateTime.of(2017, 4, 13, 18, 0), Examples.LONDON))
            .finish()
            .after(first, day)
            .publishedAfter(first);
    ObjectNode event = event(later);

    assertThat(text(event, "eventStatus")).isEqualTo("EventRescheduled");
    assertThat(text(event, "previousStartTime")).isEqualTo("2017-04-12T17:30:00+01:00");
    assertThat(text(event, "published")).isEqualTo("2017-04-08T00:00:00Z");
    assertThat(text(event, "updated")).isEqualTo("2017-04-09T00:00:01Z");
  }

  @Test
  void content_markupInWords_isText() {
    Gathering gathering =
        Examples.march()
            .place(Wording.of(Language.ENGLISH, "A <b> & c"))
            .message(Wording.of(Language.ENGLISH, "<script>x</script> [y](javascript:z) **bold**"))
            .condition(
                new Condition(
                    LocalDate.of(2026, 10, 4), Wording.of(Language.ENGLISH, "No <i>drums</i>.")))
            .finish();
    ObjectNode event = event(gathering);

    assertThat(text(event, "summary")).contains("A &lt;b&gt; &amp; c");
    assertThat(text(event, "content"))
        .startsWith("<p><strong>Imposed by the authorities on 4 October 2026</strong></p>")
        .contains("&lt;i&gt;drums", "&lt;script&gt;", "<strong>bold</strong>")
        .contains("<p><strong>20 October 2026</strong></p>\n<p>Starts at 23:00.</p>")
        .doesNotContain("<script", "javascript:", "<i>");
  }

  @Test
  void places_several_areAllThere() {
    GeoPoint berlin = new GeoPoint(52.516, 13.377);
    Gathering gathering =
        Gathering.draft(
                Examples.london().finish().slug(),
                Kind.SEVERAL_PLACES,
                Examples.london().finish().times(),
                Examples.ANNOUNCED)
            .title(Wording.of(Language.ENGLISH, "Everywhere"))
            .place(Wording.of(Language.ENGLISH, "In two cities"))
            .setting(
                new Setting.Places(
                    List.of(
                        stop("Berlin <Mitte>", Optional.of(berlin)),
                        stop("London", Optional.empty()))))
            .finish();
    ObjectNode event = event(gathering);

    assertThat(event.path("location").size()).isEqualTo(2);
    assertThat(event.path("location").get(0).path("latitude").asDouble()).isEqualTo(52.516);
    assertThat(text(event.path("location").get(1), "address")).isEqualTo("London");
    assertThat(text(event, "content")).contains("<li>Berlin &lt;Mitte&gt;: Wednesday, 12 April");
  }

  private static Setting.Stop stop(String name, Optional<GeoPoint> point) {
    return new Setting.Stop(
        Wording.of(Language.ENGLISH, name), point, Examples.london().finish().times());
  }

  @Test
  void online_isAVirtualLocation() {
    Gathering gathering =
        Gathering.draft(
                Examples.london().finish().slug(),
                Kind.ONLINE,
                Examples.london().finish().times(),
                Examples.ANNOUNCED)
            .title(Wording.of(Language.ENGLISH, "Reading"))
            .place(Wording.of(Language.ENGLISH, "Online"))
            .setting(new Setting.Online(Optional.of(URI.create("https://meet.example/names"))))
            .finish();

    assertThat(event(gathering).path("location").toString())
        .isEqualTo(
            "{\"type\":\"VirtualLocation\",\"name\":\"Online\",\"url\":\"https://meet.example/names\"}");
  }

  @Test
  void recurring_begunLongAgo_isTheNextTime() {
    Gathering weekly =
        Examples.london()
            .times(Times.openEnded(LocalDateTime.of(2017, 1, 4, 18, 0), Examples.LONDON))
            .recurrence(
                Optional.of(
                    new Recurrence(
                        Recurrence.Pattern.WEEKLY, 1, new Recurrence.End.Open(), List.of())))
            .finish();
    ObjectNode event = event(weekly);

    assertThat(text(event, "startTime")).isEqualTo("2017-04-12T18:00:00+01:00");
    assertThat(text(event, "summary")).contains("Every week on the same weekday");
  }

  @Test
  void poster_hasAWordForThoseWhoDoNotSeeIt() {
    String file = "pictures/" + "0".repeat(64) + ".jpg";
    Wording seen = Wording.of(Language.ENGLISH, "Candles").and(Language.RUSSIAN, "Свечи");
    ObjectNode event =
        event(Examples.london().poster(Optional.of(new Poster(file, 3, 2, seen))).finish());

    assertThat(text(event, "image", "url")).isEqualTo("https://example.org/edition/" + file);
    assertThat(text(event, "image", "mediaType")).isEqualTo("image/jpeg");
    assertThat(text(event, "image", "nameMap", "ru")).isEqualTo("Свечи");
    assertThat(event.path("attachment").get(0)).isEqualTo(event.path("image"));
  }

  @Provide
  Arbitrary<Gathering> gatherings() {
    return AnyGathering.gatherings();
  }

  @Property(tries = 200)
  void document_anyGathering_hasWhatFep8a8eRequires(@ForAll("gatherings") Gathering gathering) {
    ObjectNode event = event(gathering);

    assertThat(text(event, "name")).isNotEmpty();
    assertThat(event.has("organizers")).isTrue();
    assertThat(event.has("eventStatus")).isTrue();
    assertThat(OffsetDateTime.parse(text(event, "endTime")))
        .isAfter(OffsetDateTime.parse(text(event, "startTime")));
    assertThat(event.toString()).doesNotContain("<script", "javascript:");
  }
}
