package vigil.front;

import static org.assertj.core.api.Assertions.assertThat;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import com.thaiopensource.xml.sax.ErrorHandlerImpl;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import vigil.core.language.Language;
import vigil.exchange.edition.EditionPath;
import vigil.front.page.Frame;
import vigil.gather.Gathering;
import vigil.gather.GatheringJson;
import vigil.gather.Wording;

/** The feeds, held against the schema of RFC 4287. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedTest {
  private static final Pattern ID = Pattern.compile("<entry><id>([^<]+)</id>");

  @SuppressWarnings("NullAway.Init")
  private RunningFront front;

  @BeforeAll
  void start(@TempDir Path home) throws Exception {
    front = RunningFront.alone(home);
    Map<EditionPath, byte[]> files = new HashMap<>(RunningFront.exampleFiles());
    files.putAll(RichGatherings.files());
    Gathering odd =
        RichGatherings.march().edit().title(Wording.of(Language.ENGLISH, "A \uffff")).finish();
    files.put(
        new EditionPath("gatherings/odd.json"),
        new String(GatheringJson.write(odd), StandardCharsets.UTF_8)
            .replaceFirst("(\"slug\"\\s*:\\s*)\"march\"", "$1\"odd\"")
            .getBytes(StandardCharsets.UTF_8));
    assertThat(front.publish(front.pair(), front.archive(1, files)).statusCode()).isLessThan(300);
  }

  @AfterAll
  void stop() throws Exception {
    front.close();
  }

  @Test
  void feeds_everyLanguage_areValid() throws Exception {
    for (Language language : Frame.languages()) {
      for (String feed :
          List.of("/feed.atom", of("march"), of("weekly"), of("online"), of("odd"))) {
        String xml = front.get(feed + "?lang=" + language).body();
        assertThat(faults(xml)).as("%s in %s", feed, language).isEmpty();
      }
    }
  }

  @Test
  void schema_withoutAnId_isNotContent() throws Exception {
    String xml = front.get(of("march")).body().replaceFirst("<id>[^<]*</id>", "");
    assertThat(faults(xml)).contains("id");
  }

  @Test
  void gathering_feed_isOfItAloneAndLeadsToItsPage() throws Exception {
    String xml = front.get(of("march") + "?lang=en").body();
    String address = front.server().address() + "gatherings/march";
    assertThat(xml)
        .contains("<title>March for the disappeared: news</title>")
        .contains("rel=\"self\" type=\"application/atom+xml\" href=\"" + address + "/feed.atom")
        .contains("rel=\"alternate\" type=\"text/html\" href=\"" + address + "?lang=en\"")
        .contains("<title>Gathering changed: March for the disappeared</title>")
        .contains("<summary>A week later.</summary>")
        .doesNotContain("Wednesdays");
  }

  @Test
  void gathering_feed_entriesAreThoseOfTheSite() throws Exception {
    List<String> all = ids("/feed.atom");
    assertThat(ids(of("march"))).hasSize(2).isSubsetOf(all);
    assertThat(front.get(of("nowhere")).statusCode()).isEqualTo(404);
  }

  @Test
  void calendar_ofAll_isNamedAfterTheGroup() throws Exception {
    assertThat(front.get("/calendar.ics?lang=ru").body())
        .contains("NAME:Группа свидетелей: акции", "X-WR-CALNAME:Группа свидетелей: акции");
    assertThat(front.get("/gatherings/march.ics").body()).doesNotContain("NAME:");
  }

  private static String of(String slug) {
    return "/gatherings/" + slug + "/feed.atom";
  }

  private List<String> ids(String feed) throws Exception {
    return ID.matcher(front.get(feed).body()).results().map(found -> found.group(1)).toList();
  }

  /** What the schema does not allow; empty for nothing. */
  private static String faults(String xml) throws IOException, SAXException {
    StringWriter faults = new StringWriter();
    PropertyMapBuilder properties = new PropertyMapBuilder();
    properties.put(ValidateProperty.ERROR_HANDLER, new ErrorHandlerImpl(faults));
    ValidationDriver driver =
        new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
    try (InputStream schema =
        Objects.requireNonNull(FeedTest.class.getResourceAsStream("news/atom.rnc"))) {
      assertThat(driver.loadSchema(new InputSource(schema))).as("schema: %s", faults).isTrue();
    }
    boolean valid = driver.validate(new InputSource(new StringReader(xml)));
    return valid ? "" : faults.toString();
  }
}
