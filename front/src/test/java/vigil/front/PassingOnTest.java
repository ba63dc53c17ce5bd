package vigil.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vigil.core.id.Slug;
import vigil.core.language.Language;
import vigil.exchange.edition.EditionPath;
import vigil.gather.Gathering;
import vigil.gather.GatheringJson;
import vigil.gather.Kind;
import vigil.gather.Times;
import vigil.gather.Wording;

/** What others can show of a gathering. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PassingOnTest {
  private static final String MARCH = "/gatherings/march";

  @SuppressWarnings("NullAway.Init")
  private RunningFront front;

  @BeforeAll
  void start(@TempDir Path home) throws Exception {
    front = RunningFront.alone(home);
    Map<EditionPath, byte[]> files = new HashMap<>(RunningFront.exampleFiles());
    files.putAll(RichGatherings.files());
    files.put(new EditionPath("gatherings/past.json"), GatheringJson.write(past()));
    assertThat(front.publish(front.pair(), front.archive(1, files)).statusCode()).isLessThan(300);
  }

  private static Gathering past() {
    LocalDateTime start = LocalDateTime.of(2025, 3, 1, 18, 0);
    return Gathering.draft(
            new Slug("past"),
            Kind.VIGIL,
            new Times(start, Optional.of(start.plusHours(1)), ZoneId.of("Europe/London")),
            start.toLocalDate())
        .title(Wording.of(Language.ENGLISH, "A vigil"))
        .place(Wording.of(Language.ENGLISH, "The square"))
        .finish();
  }

  @AfterAll
  void stop() throws Exception {
    front.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru", "ar"})
  void card_anyLanguage_mayBeFramedAndLoadsNothing(String language) throws Exception {
    HttpResponse<String> card = front.get(MARCH + "/card?lang=" + language);
    HttpHeaders headers = card.headers();
    String style = card.body().replaceAll("(?s).*<style>(.*)</style>.*", "$1");
    assertThat(headers.allValues("content-security-policy"))
        .containsExactly(
            "default-src 'none'; style-src 'sha256-"
                + sha256(style)
                + "'; form-action 'none'; base-uri 'none'; frame-ancestors *");
    assertThat(headers.firstValue("x-frame-options")).isEmpty();
    assertThat(headers.firstValue("cross-origin-resource-policy")).hasValue("cross-origin");
    assertThat(headers.firstValue("referrer-policy")).hasValue("no-referrer");
    assertThat(headers.firstValue("set-cookie")).isEmpty();
    assertThat(card.body())
        .contains("<html lang=\"" + language + "\"")
        .doesNotContainPattern("(?i)<script|<img|<link|<form|\\ssrc=|url\\(|@import|\\son\\w+=");
  }

  @Test
  void card_links_leaveTheFrame() throws Exception {
    String card = front.get(MARCH + "/card?lang=ru").body();
    assertThat(card.split("<a ", -1)).hasSize(4);
    assertThat(card.split("<a target=\"_top\" rel=\"noopener noreferrer\" href=\"/gath", -1))
        .hasSize(4);
    assertThat(card)
        .contains("Шествие за исчезнувших", "Есть изменения", "Гайд-парк, Уголок ораторов")
        .contains("href=\"/gatherings/march?lang=ru\"", "href=\"/gatherings/march.ics?lang=ru\"");
  }

  @Test
  void card_knownAlready_keepsItsPolicyAndOthersKeepTheirs() throws Exception {
    String tag = front.get(MARCH + "/card").headers().firstValue("etag").orElseThrow();
    HttpResponse<String> again = front.get(MARCH + "/card", "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.headers().firstValue("content-security-policy").orElseThrow())
        .endsWith("frame-ancestors *");
    PublicPagesTest.assertStrict(front.get(MARCH).headers());
    PublicPagesTest.assertStrict(front.get("/gatherings/nowhere/card").headers());
  }

  @Test
  void page_code_showsTheCardInItsLanguage() throws Exception {
    String address = front.server().address() + "gatherings/march/card?lang=ru";
    assertThat(front.get(MARCH + "?lang=ru").body())
        .contains("&lt;iframe src='" + address + "' title='Шествие за исчезнувших'");
  }

  @Test
  void page_head_leadsProgramsToItsPictureAndFiles() throws Exception {
    String site = front.server().address().toString();
    String page = front.get(MARCH + "?lang=en").body();
    assertThat(page)
        .contains("<meta property=\"og:title\" content=\"March for the disappeared\">")
        .contains("content=\"Changed · Saturday, 27 March 2038, 13:00 until 15:00 · Hyde Park")
        .contains("og:url\" content=\"" + site + "gatherings/march?lang=en\"")
        .contains("og:image\" content=\"" + site + "gatherings/march/share-en.png\"")
        .contains("type=\"text/calendar\" href=\"/gatherings/march.ics?lang=en\"")
        .contains("href=\"/gatherings/march/feed.atom?lang=en\"")
        .contains("href=\"webcal://" + front.server().address().getAuthority() + "/gatherings/");
  }

  @Test
  void page_data_isAnEventThatWasMoved() throws Exception {
    String page = front.get(MARCH + "?lang=en").body();
    JsonNode event =
        JsonMapper.shared().readTree(page.replaceAll("(?s).*ld\\+json\">(.*?)</script>.*", "$1"));
    assertThat(event.get("eventStatus").stringValue()).endsWith("/EventRescheduled");
    assertThat(event.get("previousStartDate").stringValue()).startsWith("2038-03-20T12:00:00");
    assertThat(event.get("image").get(0).stringValue()).contains("/edition/pictures/");
    assertThat(event.get("image").get(1).stringValue()).endsWith("/march/share-en.png");
  }

  @Test
  void picture_everyLanguageOfThePage_isAnImage() throws Exception {
    for (String language : new String[] {"en", "ru"}) {
      HttpResponse<String> picture = front.get(MARCH + "/share-" + language + ".png");
      assertThat(picture.statusCode()).isEqualTo(200);
      assertThat(picture.headers().firstValue("content-type")).hasValue("image/png");
      PublicPagesTest.assertStrict(picture.headers());
    }
    assertThat(front.get(MARCH + "/share-xx.png").statusCode()).isEqualTo(404);
  }

  /** They become more and more, and nobody is called to them. */
  @Test
  void picture_ofWhatIsOver_isNotDrawn() throws Exception {
    HttpResponse<String> page = front.get("/gatherings/past?lang=en");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("og:title").doesNotContain("og:image", "share-en.png");
    assertThat(front.get("/gatherings/past/share-en.png").statusCode()).isEqualTo(404);
  }

  private static String sha256(String text) throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(hash);
  }
}
