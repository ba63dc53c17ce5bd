package vigil.gather.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vigil.core.language.Language;
import vigil.core.map.GeoPoint;
import vigil.gather.Examples;
import vigil.gather.Gathering;
import vigil.gather.Kind;
import vigil.gather.Recurrence;
import vigil.gather.Setting;
import vigil.gather.Status;
import vigil.gather.Times;
import vigil.gather.Wording;

class GatheringJsonLdTest {
  private static final URI SITE = URI.create("https://example.org/");

  @Test
  void of_workedExample_isThisEvent() {
    assertThat(GatheringJsonLd.of(Examples.london().finish(), SITE, Language.ENGLISH, List.of()))
        .isEqualTo(
            "{\"@context\":\"https://schema.org\",\"@type\":\"Event\","
                + "\"@id\":\"https://example.org/gatherings/no-to-lgbt-oppression-in-chechnya\","
                + "\"url\":\"https://example.org/gatherings/no-to-lgbt-oppression-in-chechnya\","
                + "\"name\":\"No to LGBT+ oppression in Chechnya\",\"inLanguage\":\"en\","
                + "\"startDate\":\"2017-04-12T17:30:00+01:00\","
                + "\"eventStatus\":\"https://schema.org/EventScheduled\","
                + "\"eventAttendanceMode\":\"https://schema.org/OfflineEventAttendanceMode\","
                + "\"isAccessibleForFree\":true,"
                + "\"description\":\"Bring banners and flags; stand against this oppression and"
                + " with LGBT+ people in Russia.\\n\\nPeaceful and legal.\","
                + "\"location\":{\"@type\":\"Place\","
                + "\"name\":\"Bayswater Road at Ossington Street, London (near the Russian"
                + " embassy)\",\"address\":\"Bayswater Road at Ossington Street, London (near the"
                + " Russian embassy)\"}}");
  }

  @Test
  void of_aTextThatEndsTheScriptElement_isEscaped() {
    String title = "</script><b> & \u2028";
    Gathering gathering = Examples.london().title(Wording.of(Language.ENGLISH, title)).finish();
    String json = GatheringJsonLd.of(gathering, SITE, Language.ENGLISH, List.of());
    assertThat(json).doesNotContain("<", ">", "&");
    assertThat(JsonMapper.shared().readTree(json).get("name").stringValue())
        .isEqualTo(title.strip());
  }

  @Test
  void of_cancelledAndNamed_saysBoth() {
    JsonNode event = event(Examples.march().status(Status.CANCELLED).finish());
    assertThat(event.get("eventStatus").stringValue())
        .isEqualTo("https://schema.org/EventCancelled");
    assertThat(event.get("organizer").get("name").stringValue())
        .isEqualTo("Committee \"Light\"; north");
    assertThat(event.get("endDate").stringValue()).isEqualTo("2026-10-25T06:00:00+01:00");
  }

  @Test
  void of_withheldOrganisers_hasNoOrganizer() {
    assertThat(event(Examples.london().finish()).has("organizer")).isFalse();
  }

  @Test
  void of_onlineGathering_hasAVirtualLocation() {
    JsonNode event = event(Examples.march().kind(Kind.ONLINE).finish());
    assertThat(event.get("location").get("@type").stringValue()).isEqualTo("VirtualLocation");
    assertThat(event.get("location").get("url").stringValue())
        .isEqualTo("https://example.org/gatherings/march");
  }

  @Test
  void of_online_joinsWhereItIsSaid() {
    Setting room = new Setting.Online(Optional.of(URI.create("https://meet.example/names")));
    JsonNode event = event(Examples.march().kind(Kind.ONLINE).setting(room).finish());
    assertThat(event.get("location").get("url").stringValue())
        .isEqualTo("https://meet.example/names");
  }

  @Test
  void of_movedGathering_saysFromWhen() {
    Gathering first = Examples.london().finish();
    Gathering moved =
        first
            .edit()
            .times(Times.openEnded(LocalDateTime.of(2017, 4, 13, 18, 0), Examples.LONDON))
            .finish()
            .after(first, LocalDate.of(2017, 4, 10))
            .publishedAfter(first);
    JsonNode event = event(moved);
    assertThat(event.get("eventStatus").stringValue())
        .isEqualTo("https://schema.org/EventRescheduled");
    assertThat(event.get("previousStartDate").stringValue()).isEqualTo("2017-04-12T17:30:00+01:00");
    assertThat(event.get("startDate").stringValue()).isEqualTo("2017-04-13T18:00:00+01:00");
    JsonNode calledOff = event(moved.edit().status(Status.CANCELLED).finish());
    assertThat(calledOff.get("eventStatus").stringValue())
        .isEqualTo("https://schema.org/EventCancelled");
    assertThat(event(Examples.london().finish()).has("previousStartDate")).isFalse();
  }

  @Test
  void of_severalPlaces_namesEachWithItsPoint() {
    Times times = Times.openEnded(LocalDateTime.of(2027, 5, 17, 18, 0), Examples.LONDON);
    Setting places =
        new Setting.Places(
            List.of(
                new Setting.Stop(
                    Wording.of(Language.ENGLISH, "Berlin, the gate"),
                    GeoPoint.of("52.516, 13.377"),
                    times),
                new Setting.Stop(
                    Wording.of(Language.ENGLISH, "Tbilisi"), Optional.empty(), times)));
    JsonNode where =
        event(Examples.london().kind(Kind.SEVERAL_PLACES).setting(places).finish()).get("location");
    assertThat(where.size()).isEqualTo(2);
    assertThat(where.get(0).get("name").stringValue()).isEqualTo("Berlin, the gate");
    assertThat(where.get(0).get("geo").get("latitude").doubleValue()).isEqualTo(52.516);
    assertThat(where.get(1).has("geo")).isFalse();
  }

  @Test
  void of_thatComesAgain_hasASchedule() {
    Recurrence monthly =
        new Recurrence(
            Recurrence.Pattern.MONTHLY_BY_WEEKDAY,
            2,
            new Recurrence.End.Until(LocalDate.of(2027, 4, 30)),
            List.of(LocalDate.of(2026, 12, 26)));
    JsonNode schedule =
        event(Examples.march().recurrence(Optional.of(monthly)).finish()).get("eventSchedule");
    assertThat(schedule.toString())
        .isEqualTo(
            "{\"@type\":\"Schedule\",\"startDate\":\"2026-10-24\",\"startTime\":\"23:00:00\","
                + "\"scheduleTimezone\":\"Europe/Berlin\",\"repeatFrequency\":\"P2M\","
                + "\"byDay\":\"4SA\","
                + "\"endDate\":\"2027-04-30\",\"exceptDate\":[\"2026-12-26\"]}");
  }

  @Test
  void of_anything_hasPicturesAndNobodyWhoComes() {
    URI picture = URI.create("https://example.org/gatherings/march/share-en.png");
    String json =
        GatheringJsonLd.of(Examples.march().finish(), SITE, Language.ENGLISH, List.of(picture));
    assertThat(json).contains("\"image\":[\"" + picture + "\"]").doesNotContain("ttendee");
  }

  private static JsonNode event(Gathering gathering) {
    return JsonMapper.shared()
        .readTree(GatheringJsonLd.of(gathering, SITE, Language.ENGLISH, List.of()));
  }
}
