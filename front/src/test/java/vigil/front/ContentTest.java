package vigil.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vigil.exchange.edition.EditionPath;

/** What the pages say of the worked example, in words and in both languages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContentTest {
  @SuppressWarnings("NullAway.Init")
  private RunningFront front;

  @BeforeAll
  void start(@TempDir Path home) throws Exception {
    front = RunningFront.serving(home);
  }

  @AfterAll
  void stop() throws Exception {
    front.close();
  }

  @Test
  void dossier_killing_showsEachFigureWithItsProof() throws Exception {
    String killing = section("killing", "en");
    assertThat(figure(killing, "killing-reported"))
        .contains("Reported minimum", "at least 3", "Who says this: 2 statements")
        .contains("Novaya Gazeta", "At least three are known to have been killed.", "1 April 2017")
        .contains("Goes back to Novaya Gazeta's sources (survivor)", "a British LGBT+ news site");
    assertThat(figure(killing, "killing-corroborated"))
        .contains("Corroborated minimum", "at least 2", "Who says this: 3 statements")
        .contains("Radio Svoboda", "2 people", "Radio Svoboda's own sources (witness)");
    assertThat(figure(killing, "killing-documented"))
        .contains("Documented persons", "0", "No source names anybody")
        .doesNotContain("Who says this");
    assertThat(text(killing))
        .contains("Estimated Novaya Gazeta : more than 3 people")
        .contains("No estimate of our own: fewer than three lists");
  }

  @Test
  void dossier_detention_showsDenialsInTheSameForm() throws Exception {
    String detention = section("arbitrary-detention", "en");
    assertThat(figure(detention, "arbitrary-detention-reported")).contains("at least 101");
    assertThat(figure(detention, "arbitrary-detention-corroborated"))
        .contains("not corroborated")
        .doesNotContain("Who says this");
    assertThat(text(detention))
        .contains("Denied spokesman of the head of the republic : denies the act · 0 people")
        .contains(
            "Chechen authorities, answering the federal ombudsman : denies the act · 0 people")
        .contains("denies the act : 0 people", "its own knowledge")
        .contains("more than 100 people");
  }

  @Test
  void dossier_torture_saysThatNoNumberIsGiven() throws Exception {
    assertThat(figure(section("torture", "en"), "torture-reported"))
        .contains("no number is given", "an unknown number of people", "April 2017");
  }

  @Test
  void dossier_proofs_openWithoutScripts() throws Exception {
    String page = page("en");
    assertThat(page).doesNotContain("<script").contains("<details class=\"proof\">");
    assertThat(page).contains("<a class=\"live-figure\" href=\"#killing-reported\">at least 3</a>");
    assertThat(page).contains("id=\"killing-reported\"");
  }

  @Test
  void dossier_inRussian_speaksRussianAndMarksWhatDoesNot() throws Exception {
    String killing = section("killing", "ru");
    assertThat(figure(killing, "killing-reported"))
        .contains("Сообщённый минимум", "не менее 3", "Кто это говорит: 2 заявления");
    assertThat(killing)
        .contains("<p class=\"claim-words\" lang=\"en\" dir=\"ltr\">At least three are known");
    assertThat(text(page("ru")))
        .contains("Чечня, весна 2017 года", "Своей оценки мы не даём: меньше трёх списков")
        .contains("выпуска 1 от 22 ноября 2026");
  }

  @Test
  void dossier_foot_saysHowToCheckIt() throws Exception {
    assertThat(text(page("en")))
        .contains("edition 1 of 22 November 2026")
        .contains("vigil verify http://localhost:" + front.server().port() + "/")
        .contains(front.signer().publicKey().encoded());
    assertThat(page("en"))
        .contains("href=\"/dossiers/chechnya-2017.json\"")
        .contains("href=\"/gatherings/london-2017-04-12?lang=en\"");
  }

  @Test
  void gathering_page_saysWhatOneMustKnow() throws Exception {
    String page = front.get("/gatherings/london-2017-04-12").body();
    assertThat(text(page))
        .contains("No to LGBT+ oppression in Chechnya", "Gathering in one place")
        .contains("This gathering is over")
        .contains("Wednesday, 12 April 2017, 17:30", "London time (UTC+01:00)")
        .contains("Bayswater Road at Ossington Street, London (near the Russian embassy)")
        .contains("Organisers withheld", "The police have been informed")
        .contains("Bring banners and flags.", "peaceful and legal");
    assertThat(page)
        .contains("<time datetime=\"2017-04-12T17:30:00+01:00\">")
        .contains("<em>peaceful and legal</em>")
        .contains("href=\"/gatherings/london-2017-04-12.ics\"")
        .contains("href=\"/dossiers/chechnya-2017\"");
  }

  @Test
  void gathering_inRussian_namesThePlaceWhoseClockItIs() throws Exception {
    assertThat(text(front.get("/gatherings/london-2017-04-12?lang=ru").body()))
        .contains("среда, 12 апреля 2017", "17:30", "по местному времени: Лондон (UTC+01:00)")
        .contains("Имена организаторов не разглашаются", "Полиция уведомлена");
  }

  @Test
  void home_published_listsEverything() throws Exception {
    assertThat(text(front.get("/").body()))
        .contains("between February and April 2017 Chechnya, spring 2017")
        .contains("12 April 2017 No to LGBT+ oppression in Chechnya");
  }

  @Test
  void feed_published_isAtomWithAnEntryForEach() throws Exception {
    Document feed = xml(front.get("/feed.atom?lang=ru").body());
    NodeList entries = feed.getElementsByTagName("entry");
    assertThat(feed.getDocumentElement().getAttribute("xml:lang")).isEqualTo("ru");
    assertThat(entries.getLength()).isEqualTo(2);
    List<String> ids = new ArrayList<>();
    NodeList all = feed.getElementsByTagName("id");
    for (int i = 0; i < all.getLength(); i++) {
      ids.add(all.item(i).getTextContent());
    }
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.startsWith("urn:uuid:"));
    Element first = (Element) entries.item(0);
    assertThat(child(first, "updated")).isEqualTo("2026-11-22T00:00:00Z");
    assertThat(child(first, "title")).isEqualTo("Чечня, весна 2017 года");
    assertThat(((Element) first.getElementsByTagName("link").item(0)).getAttribute("href"))
        .isEqualTo(front.server().address() + "dossiers/chechnya-2017?lang=ru");
  }

  @Test
  void feed_nextEdition_keepsTheIds(@TempDir Path home) throws Exception {
    try (RunningFront other = RunningFront.serving(home)) {
      String before = other.get("/feed.atom").body();
      assertThat(other.publish(other.token(), other.workedExample(5)).statusCode()).isEqualTo(200);
      assertThat(other.get("/.well-known/vigil").body()).contains("\"number\" : 5");
      assertThat(other.get("/feed.atom").body()).isEqualTo(before);
    }
  }

  @Test
  void site_beforeTheFirstEdition_stillWorks(@TempDir Path home) throws Exception {
    try (RunningFront alone = RunningFront.alone(home)) {
      assertThat(text(alone.get("/").body()))
          .contains("Nothing has been published yet.", "No gathering has been announced.");
      assertThat(xml(alone.get("/feed.atom").body()).getElementsByTagName("entry").getLength())
          .isZero();
      assertThat(alone.get("/calendar.ics").body()).startsWith("BEGIN:VCALENDAR");
      assertThat(text(alone.get("/about").body())).contains("has not connected this server yet");
      assertThat(alone.get("/.well-known/vigil").body())
          .contains("\"signing_key\" : null", "\"edition\" : null", "\"recipients\" : [ ]");
      assertThat(alone.get("/edition/").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void about_paired_showsTheKeys() throws Exception {
    assertThat(text(front.get("/about").body()))
        .contains(front.signer().publicKey().encoded())
        .contains(RunningFront.GROUP.address().recipient().encoded())
        .contains("Vigil 0.1.0")
        .doesNotContain("Its source");
  }

  @Test
  void edition_files_areTheSignedBytes() throws Exception {
    for (Map.Entry<EditionPath, byte[]> file : RunningFront.exampleFiles().entrySet()) {
      assertThat(front.get("/edition/" + file.getKey()).body())
          .isEqualTo(new String(file.getValue(), StandardCharsets.UTF_8));
      assertThat(front.get("/" + file.getKey()).body())
          .isEqualTo(new String(file.getValue(), StandardCharsets.UTF_8));
    }
  }

  private String page(String language) throws Exception {
    return front.get("/dossiers/chechnya-2017?lang=" + language).body();
  }

  private String section(String act, String language) throws Exception {
    String page = page(language);
    int start = page.indexOf("<section class=\"act\" id=\"" + act + "\"");
    return page.substring(start, page.indexOf("</section>", start));
  }

  private static String figure(String section, String id) {
    int start = section.indexOf("id=\"" + id + "\"");
    int next = section.indexOf("<div class=\"figure\"", start);
    int end = next < 0 ? section.indexOf("<p class=\"own-estimate\">", start) : next;
    return text("<" + section.substring(start, end));
  }

  /** The words without the markup, single spaces between. */
  private static String text(String html) {
    return html.replaceAll("<[^>]*>", " ").replace("&#39;", "'").replaceAll("\\s+", " ");
  }

  private static Document xml(String text) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String child(Element of, String name) {
    return of.getElementsByTagName(name).item(0).getTextContent();
  }
}
