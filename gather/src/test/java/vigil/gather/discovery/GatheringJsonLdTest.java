package vigil.gather.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vigil.core.language.Language;
import vigil.gather.Examples;
import vigil.gather.Gathering;
import vigil.gather.Kind;
import vigil.gather.Status;
import vigil.gather.Wording;

class GatheringJsonLdTest {
  private static final URI SITE = URI.create("https://example.org/");

  @Test
  void of_workedExample_isThisEvent() {
    assertThat(GatheringJsonLd.of(Examples.london().finish(), SITE, Language.ENGLISH))
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
    String json = GatheringJsonLd.of(gathering, SITE, Language.ENGLISH);
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

  private static JsonNode event(Gathering gathering) {
    return JsonMapper.shared().readTree(GatheringJsonLd.of(gathering, SITE, Language.ENGLISH));
  }
}
