package vigil.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.app.demo.Demo;

/**
 * An organiser announces a march, changes it, calls it off and counts who came; its public page
 * follows with each edition, for a reader whose browser runs no scripts.
 */
@SuppressWarnings("NullAway.Init")
class GatheringJourneyTest {
  private static final String MARCH = "/gatherings/march-for-the-disappeared";
  private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusMonths(4);
  private static final LocalDate A_WEEK_LATER = DAY.plusWeeks(1);

  private Demo demo;
  private Page desk;
  private Page reader;

  @Test
  void march_announcedChangedCancelledAndCounted_publicPageFollows(@TempDir Path home)
      throws Exception {
    try (Chromium chromium = Chromium.start();
        Demo running = Demo.start(home, 0, 0);
        BrowserContext staff = chromium.withScripts("en");
        BrowserContext visitor = chromium.withoutScripts("en")) {
      demo = running;
      desk = staff.newPage();
      reader = visitor.newPage();
      desk.navigate(demo.deskAddress().toString());
      new DeskPerson(desk, demo.deskAddress()).unlocks(demo.passphrase().orElseThrow());
      announce();
      change();
      count();
      cancel();
    }
  }

  private static String inWords(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH));
  }

  private void announce() throws IOException {
    at("/gatherings");
    desk.locator("#title_en").fill("March for the disappeared");
    desk.locator("#kind").selectOption("march");
    desk.locator("#start").fill(DAY + "T12:00");
    desk.locator("#zone").fill("Europe/London");
    desk.locator("#place_en").fill("Hyde Park");
    desk.locator("summary", text("The route of a march")).click();
    desk.locator("#route_1_en").fill("Marble Arch");
    desk.locator("#route_1_point").fill("51.5133, -0.1588");
    desk.locator("#route_2_en").fill("Trafalgar Square");
    desk.locator("#route_2_point").fill("51.5080, -0.1281");
    desk.locator("#safety_toilets").selectOption("yes");
    desk.locator("#rights").selectOption("england-and-wales");
    desk.locator("#event").selectOption("chechnya-2017");
    send("form.sheet button[type=submit]");
    picture();
    notice();
    publish();
    assertThat(read("en"))
        .contains("Planned", "12:00", "Marble Arch", "Know your rights: England and Wales")
        .doesNotContain("What was announced before");
    assertThat(reader.locator("img").getAttribute("alt")).isEqualTo("An orange square");
    paper();
    for (String language : new String[] {"en", "ar"}) {
      for (int width : new int[] {320, 1280}) {
        reader.setViewportSize(width, 800);
        read(language);
        Axe.check(desk(front(MARCH + "?lang=" + language), width));
      }
    }
  }

  /** On paper its address stands instead of what only a screen can follow. */
  private void paper() {
    Locator page = reader.locator("main");
    assertThat(page.innerText()).contains("All news as a feed").doesNotContain(MARCH);
    reader.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.innerText()).contains(MARCH).doesNotContain("All news as a feed");
    reader.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
  }

  private void picture() throws IOException {
    at(MARCH + "/poster");
    desk.locator("#file").setInputFiles(new FilePayload("p.png", "image/png", square()));
    desk.locator("#words_en").fill("An orange square");
    send("form[enctype] button[type=submit]");
    Axe.check(desk);
  }

  private void notice() {
    at(MARCH + "/notice?law=england-and-wales");
    assertThat(Chromium.text(desk)).contains("by the end of " + inWords(DAY.minusDays(7)));
    Axe.check(desk);
    desk.locator("#name").fill("A synthetic organiser");
    desk.locator("#address").fill("1 Synthetic Street");
    send("form[method=post].sheet button[type=submit]");
    assertThat(Chromium.text(desk)).contains("A synthetic organiser", "Trafalgar Square");
    Axe.check(desk);
  }

  private void change() {
    at(MARCH);
    desk.locator("#start").fill(A_WEEK_LATER + "T13:00");
    desk.locator("#status").selectOption("changed");
    desk.locator("#condition_en").fill("The march stays on the pavement.");
    desk.locator("#update_en").fill("A week later.");
    send("form.sheet button[type=submit]");
    assertThat(Chromium.text(desk)).contains("What changes for readers with the next edition");
    preview();
    publish();
    assertThat(read("en"))
        .contains("Changed", "13:00", "The march stays on the pavement.", "A week later.")
        .contains("What was announced before", inWords(DAY));
  }

  /** As readers will see it, in the front's own look, while they still see the old one. */
  private void preview() {
    at(MARCH + "/preview");
    assertThat(Chromium.text(desk)).contains("13:00", "The march stays on the pavement.");
    assertThat(desk.locator("img").evaluate("image => image.naturalWidth > 0")).isEqualTo(true);
    assertThat(desk.locator(".imposed").evaluate("one => getComputedStyle(one).borderStyle"))
        .asString()
        .contains("solid");
    Axe.check(desk);
    assertThat(read("en")).contains("12:00").doesNotContain("13:00");
  }

  private void count() {
    for (String[] one :
        new String[][] {
          {"organisation", "The organisers", "5000"}, {"official", "The police", "800"}
        }) {
      at(MARCH + "/attendance");
      desk.locator("#who").fill(one[1]);
      desk.locator("#kind").selectOption(one[0]);
      desk.locator("#quantity").fill(one[2]);
      desk.locator("#said_on").fill(A_WEEK_LATER.toString());
      desk.locator("#words").fill("That is what we counted.");
      desk.locator("[name=public]").check();
      send("form.sheet button[type=submit]");
    }
    Axe.check(desk);
    send("form[action$='/attendance/page'] button");
    at("/events/chechnya-2017/interventions");
    assertThat(Chromium.text(desk)).contains("March for the disappeared");
  }

  private void cancel() {
    at(MARCH + "/cancel");
    Axe.check(desk);
    desk.locator("[name=sure]").check();
    send("form.sheet button[type=submit]");
    publish();
    assertThat(read("en")).contains("Cancelled", "How many came", "at least 5,000", "at least 800");
    Chromium.follow(reader.locator("a", text("Who says what")));
    assertThat(Chromium.text(reader)).contains("The organisers", "The police");
  }

  private void publish() {
    at("/publish");
    for (var box : desk.locator("[name=dossier]").all()) {
      box.check();
    }
    send("form[action='/publish'] button[type=submit]");
  }

  private String read(String language) {
    reader.navigate(front(MARCH + "?lang=" + language));
    return Chromium.text(reader);
  }

  /** The reader's browser runs no scripts, so axe looks at the page in the other one. */
  private Page desk(String address, int width) {
    desk.setViewportSize(width, 800);
    desk.navigate(address);
    return desk;
  }

  private void at(String path) {
    desk.navigate(demo.deskAddress().resolve(path).toString());
  }

  private void send(String button) {
    desk.waitForNavigation(() -> desk.locator(button).last().click());
    assertThat(desk.locator("main .error").allInnerTexts()).isEmpty();
  }

  private String front(String path) {
    return demo.frontAddress().resolve(path).toString();
  }

  private static Page.LocatorOptions text(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }

  private static byte[] square() throws IOException {
    BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.ORANGE);
    graphics.fillRect(0, 0, 64, 64);
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }
}
