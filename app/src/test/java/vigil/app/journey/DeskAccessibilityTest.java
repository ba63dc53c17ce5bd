package vigil.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.app.demo.Demo;

/** axe-core on the desk: the locked page, then one page of every kind that links lead to. */
class DeskAccessibilityTest {
  private static final int NARROW = 320;
  private static final int WIDE = 1280;
  private static final String LINKS =
      "[...document.querySelectorAll('a[href^=\"/\"]:not([download])')]"
          + ".map(link => link.getAttribute('href'))";

  private static final String FILL_AND_SEND =
      """
      (fields) => {
        const found = Object.keys(fields).map(name => document.getElementById(name));
        found.forEach(field => { field.value = fields[field.id]; });
        found[0].form.requestSubmit();
      }
      """;

  @Test
  void everyPage_narrowAndWide_hasNoViolation(@TempDir Path home) throws Exception {
    try (Chromium chromium = Chromium.start();
        Demo demo = Demo.start(home, 0, 0);
        BrowserContext witness = chromium.withoutScripts("en");
        BrowserContext staff = chromium.withScripts("en")) {
      tell(witness.newPage(), demo);
      Page page = staff.newPage();
      page.navigate(demo.deskAddress().toString());
      check(page);
      page.locator("#passphrase").fill(demo.passphrase().orElseThrow());
      page.waitForNavigation(() -> page.locator("form.unlock button").click());
      page.navigate(demo.deskAddress().resolve("/front").toString());
      page.waitForNavigation(() -> page.locator("form[action='/front/fetch'] button").click());
      enterOneOfEachKind(page, demo);
      assertThat(walk(page, demo))
          .contains("/groups/*", "/acts/*", "/documents/*", "/documents/*/code", "/persons/*")
          .contains("/estimates", "/estimates/*/killing")
          .contains(
              "/gatherings/*/notice",
              "/gatherings/*/paper",
              "/gatherings/*/poster",
              "/gatherings/*/attendance")
          .contains("/gatherings/*/cancel", "/gatherings/*/preview", "/laws", "/laws/*")
          .contains("/interventions/*", "/events/*/map", "/events/*/board", "/events/*/timeline")
          .anyMatch(kind -> kind.endsWith("/about"));
      checkCopies(page, demo);
      checkQuestions(page, demo);
      checkSearch(page, demo);
      checkTables(page, demo);
      checkEstimate(page, demo);
      checkOvertaken(page, demo);
      checkProposal(page, demo);
    }
  }

  /** What the worked example has none of, so that links lead there too. */
  private static void enterOneOfEachKind(Page page, Demo demo) {
    String event = "/events/chechnya-2017";
    enter(page, demo, "/groups", Map.of("name", "a synthetic group", "size", ">=20"));
    enter(page, demo, event + "/acts", Map.of("act", "killing", "new_person", "Synthetic Name"));
    enter(
        page,
        demo,
        "/documents",
        Map.of(
            "title", "A synthetic report",
            "dated_on", "2017-04-01",
            "obtained_on", "2017-04-02",
            "text", "Three were killed. Убиты трое. قتل ثلاثة."));
    enter(
        page,
        demo,
        event + "/interventions",
        Map.of("on", "2017-05-01", "what", "A synthetic appeal", "due", "2017-06-01"));
    enter(page, demo, event + "/map", Map.of("point", "43.318, 45.698"));
  }

  /** Fills fields, folded away or not, and sends their form. */
  private static void enter(Page page, Demo demo, String path, Map<String, String> fields) {
    page.navigate(demo.deskAddress().resolve(path).toString());
    page.waitForNavigation(() -> page.evaluate(FILL_AND_SEND, fields));
    assertThat(page.locator("main .error").count()).as(path).isZero();
  }

  /** What words for dates and quantities mean is asked once they were typed. */
  private static void checkQuestions(Page page, Demo demo) {
    page.navigate(demo.deskAddress().resolve("/events/chechnya-2017/statements").toString());
    page.locator("#said_on").fill("2017-04-08");
    page.locator("details.more > summary").last().click();
    page.locator("#when").fill("03/04/2017");
    page.locator("#quantity").fill("dozens of men");
    page.waitForNavigation(
        () -> page.locator("form.sheet button:not([aria-hidden])").first().click());
    assertThat(page.locator(".answers").count()).isEqualTo(2);
    check(page);
  }

  /** Hits come while somebody types, are walked through with the arrow keys, and stay. */
  private static void checkSearch(Page page, Demo demo) {
    page.navigate(demo.deskAddress().resolve("/search?q=").toString());
    check(page);
    String typed = URLEncoder.encode("новая", StandardCharsets.UTF_8);
    page.waitForResponse(
        answer -> answer.url().contains("q=" + typed),
        () -> page.locator("#q").pressSequentially("новая"));
    page.locator("#results:not([aria-busy]):not(:has([data-reading])) .hit mark").first().waitFor();
    assertThat(page.url()).endsWith("/search?q=");
    assertThat(page.locator("#found").innerText()).containsPattern("\\d+ hit");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowDown");
    assertThat(
            page.evaluate(
                "document.activeElement.closest('li') && [...document.querySelectorAll('.hits"
                    + " li')].indexOf(document.activeElement.closest('li'))"))
        .isEqualTo(1);
    page.keyboard().press("/");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("q");
    check(page);
    page.locator("main summary").click();
    page.locator("#from").fill("soon");
    page.locator("#act").selectOption("killing");
    page.waitForCondition(() -> page.locator(".hit").count() == 0);
    page.navigate(demo.deskAddress().resolve("/search?q=nothing-like-it&from=soon").toString());
    check(page);
    page.navigate(demo.deskAddress().resolve("/search?q=zzzzzzzzz").toString());
    check(page);
  }

  /** What a table would change is shown before, and what is wrong with one, too. */
  private static void checkTables(Page page, Demo demo) {
    String table = "id,name,same_as\np1,A name,\n";
    for (String content : List.of(table, table.replace("p1", ""), table.replace("p1", "|"))) {
      page.navigate(demo.deskAddress().resolve("/tables").toString());
      byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
      page.locator("#files").setInputFiles(new FilePayload("persons.csv", "text/csv", bytes));
      page.waitForNavigation(() -> page.locator("main form button").first().click());
      check(page);
    }
    assertThat(page.locator("main tbody td[lang=en]").count()).isPositive();
  }

  /** Lists of which nobody is on two are refused at once, and kept as such. */
  private static void checkEstimate(Page page, Demo demo) {
    String persons = "id,name,same_as\np1,One,\np2,Two,\np3,Three,\n";
    String statements =
        "id,source,source_kind,derives_from,said_on,event,act,stance,quantity,persons,when,where,"
            + "reliability,consent,text\n"
            + "list-%1$d,source-%1$d,press,,2017-04-01,chechnya-2017,killing,alleges,1,p%1$d,,,"
            + "likely,publish,A synthetic list.\n";
    StringBuilder lists = new StringBuilder(statements.formatted(1));
    for (int i = 2; i <= 3; i++) {
      lists.append(statements.substring(statements.indexOf("list-")).formatted(i));
    }
    page.navigate(demo.deskAddress().resolve("/tables").toString());
    page.locator("#files")
        .setInputFiles(
            new FilePayload[] {
              new FilePayload("persons.csv", "text/csv", persons.getBytes(StandardCharsets.UTF_8)),
              new FilePayload(
                  "statements.csv", "text/csv", lists.toString().getBytes(StandardCharsets.UTF_8))
            });
    page.waitForNavigation(() -> page.locator("main form button").first().click());
    page.waitForNavigation(() -> page.locator("form[action='/tables/apply'] button").click());
    page.waitForCondition(
        () -> page.navigate(demo.deskAddress().resolve("/statements/list-3").toString()).ok());
    page.navigate(demo.deskAddress().resolve("/estimates/chechnya-2017/killing").toString());
    check(page);
    page.waitForNavigation(() -> page.locator("form.sheet button").click());
    page.waitForCondition(() -> page.locator("form[action$='/keep']").count() == 1);
    check(page);
    page.waitForNavigation(() -> page.locator("form[action$='/keep'] button").click());
    assertThat(page.locator("h1").innerText()).contains("Estimate 1");
    check(page);
    page.navigate(demo.deskAddress().resolve("/estimates/chechnya-2017/killing").toString());
    page.waitForNavigation(() -> page.locator("a[href*='/persons?']").first().click());
    check(page);
  }

  /** A form that was opened before a change comes back with what was typed. */
  private static void checkOvertaken(Page page, Demo demo) {
    page.navigate(demo.deskAddress().resolve("/events/chechnya-2017/edit").toString());
    page.evaluate("document.querySelector('[name=seen]').value = '1'");
    page.waitForNavigation(() -> page.locator("form.sheet button").first().click());
    assertThat(page.locator("main a[target]").count()).isOne();
    check(page);
  }

  /** Once a second person may publish, an edition is proposed and waits for her. */
  private static void checkProposal(Page page, Demo demo) {
    page.navigate(demo.deskAddress().resolve("/keys").toString());
    page.locator("form[action='/keys/people'] input[value=editor]").check();
    page.locator("#name").fill("anna");
    page.locator("#passphrase").fill("a synthetic passphrase");
    page.locator("#again").fill("a synthetic passphrase");
    page.waitForNavigation(() -> page.locator("form[action='/keys/people'] button").click());
    page.navigate(demo.deskAddress().resolve("/publish").toString());
    page.waitForNavigation(
        () -> page.locator("form[action='/publish'] button[type=submit]").click());
    assertThat(page.url()).endsWith("/publish/proposal");
    check(page);
  }

  /** A copy is no link away: somebody has to ask for it, and then to keep it. */
  private static void checkCopies(Page page, Demo demo) {
    page.navigate(demo.deskAddress().resolve("/inbox").toString());
    page.waitForNavigation(() -> page.locator("tbody a[href^='/inbox/']").first().click());
    page.waitForNavigation(() -> page.locator("a[href$='/about']").first().click());
    page.waitForNavigation(() -> page.locator("form[action$='/copy'] button").click());
    assertThat(page.locator(".copy-picture img").evaluate("picture => picture.naturalWidth"))
        .isEqualTo(60);
    check(page);
    page.waitForNavigation(() -> page.locator("form[action$='/keep'] button").click());
    check(page);
  }

  /** A photograph that says what it was taken with, in a comment (ITU-T T.81, B.2.4.5). */
  private static byte[] photograph() throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "jpg", plain);
    byte[] comment = "Synthetic camera 1".getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream photograph = new ByteArrayOutputStream();
    photograph.write(plain.toByteArray(), 0, 2);
    photograph.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) (comment.length + 2)});
    photograph.writeBytes(comment);
    photograph.write(plain.toByteArray(), 2, plain.size() - 2);
    return photograph.toByteArray();
  }

  private static void tell(Page page, Demo demo) throws IOException {
    page.navigate(demo.frontAddress().resolve("/tell").toString());
    page.locator("#words").fill("Synthetic words, and many of them.\n\n".repeat(60));
    page.locator("input[type=file]")
        .first()
        .setInputFiles(new FilePayload("a-photograph.jpg", "image/jpeg", photograph()));
    page.waitForNavigation(() -> page.locator("main form button[type=submit]").first().click());
  }

  private static Set<String> walk(Page page, Demo demo) {
    Set<String> kinds = new HashSet<>();
    Deque<String> ahead = new ArrayDeque<>(List.of("/"));
    while (!ahead.isEmpty()) {
      String path = ahead.remove();
      if (path.contains("lang=") || !kinds.add(kind(path))) {
        continue;
      }
      Response response = page.navigate(demo.deskAddress().resolve(path).toString());
      assertThat(Objects.requireNonNull(response).status()).as(path).isEqualTo(200);
      check(page);
      ((List<?>) page.evaluate(LINKS)).forEach(link -> ahead.add(String.valueOf(link)));
    }
    return kinds;
  }

  /** Pages of one kind differ in the second part of their path, unless that is a plain word. */
  private static String kind(String path) {
    return path.replaceFirst("\\?.*", "?")
        .replaceFirst("^(/[a-z]+)/(?![a-z]+(/|\\?|$))[^/?]+", "$1/*");
  }

  static void check(Page page) {
    for (int width : List.of(NARROW, WIDE)) {
      page.setViewportSize(width, 800);
      Axe.check(page);
    }
  }
}
