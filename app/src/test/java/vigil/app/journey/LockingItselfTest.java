package vigil.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.app.preview.FrontPages;
import vigil.desk.DeskHome;
import vigil.desk.home.HomeFolder;
import vigil.desk.serve.DeskWeb;

/** What a person sees when the desk locks itself, and when its disk is full. */
class LockingItselfTest {
  private static final int CHEAP_TO_GUESS = 1;
  private static final Duration LOCKS_AFTER = Duration.ofMinutes(15);

  /** A page speaks up a little before. */
  private static final Duration TO_SPARE = Duration.ofSeconds(4);

  private final Hands hands = new Hands();

  /** The desk's clock, whose hands the test moves; the browser's is moved beside it. */
  private static final class Hands extends Clock {
    private volatile Instant now = Instant.parse("2026-11-22T10:15:30Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private DeskWeb serve(Path home) throws IOException {
    DeskHome.init(home, CodingDesk.PASSPHRASE.toCharArray(), CHEAP_TO_GUESS);
    return DeskWeb.start(HomeFolder.at(home), 0, hands, new FrontPages());
  }

  private void pass(Page page, Duration time) {
    hands.now = hands.now.plus(time);
    page.clock().fastForward(time.toMillis());
  }

  @Test
  void typing_whenTheTimeIsUp_isGivenBackAfterThePassphrase(@TempDir Path folder)
      throws IOException {
    try (Chromium chromium = Chromium.start();
        DeskWeb web = serve(folder.resolve("desk"));
        BrowserContext staff = chromium.withScripts("en")) {
      URI desk = URI.create(web.url());
      Page page = staff.newPage();
      page.clock().install();
      DeskPerson person = new DeskPerson(page, desk);
      person.unlocks(CodingDesk.PASSPHRASE);
      page.navigate(desk.resolve("/sources").toString());
      page.locator("#name").fill("a synthetic name that was begun");

      pass(page, LOCKS_AFTER.minus(TO_SPARE));
      page.waitForURL("**/unlock");
      assertThat(page.content()).doesNotContain("synthetic name");
      page.navigate(desk.resolve("/sources").toString());
      assertThat(page.url()).as("it is locked").endsWith("/unlock");

      person.unlocks(CodingDesk.PASSPHRASE);
      assertThat(page.url()).endsWith("/kept");
      assertThat(page.locator(".reply-words").allInnerTexts())
          .contains("a synthetic name that was begun");
      DeskAccessibilityTest.check(page);
      page.waitForNavigation(() -> page.locator("form[action='/sources'] button").click());
      page.locator("[name=kind]").selectOption("press");

      page.navigate(desk.resolve("/events").toString());
      pass(page, LOCKS_AFTER.plusSeconds(1));
      page.waitForURL("**/unlock");
    }
  }

  @Test
  void fullDisk_page_saysSoToEverybody(@TempDir Path folder) throws Exception {
    Path disk = Files.createDirectories(folder.resolve("disk"));
    if (ran("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk.toString()) != 0) {
      Assumptions.abort("only root may mount a small file system, so the page was not looked at");
    }
    try (Chromium chromium = Chromium.start();
        DeskWeb web = serve(disk.resolve("desk"));
        BrowserContext staff = chromium.withScripts("en")) {
      Page page = staff.newPage();
      new DeskPerson(page, URI.create(web.url())).unlocks(CodingDesk.PASSPHRASE);
      page.navigate(URI.create(web.url()).resolve("/dossiers").toString());
      fill(disk.resolve("ballast"));
      page.navigate(URI.create(web.url()).resolve("/sources").toString());
      page.locator("#name").fill("a synthetic name ".repeat(400));
      page.locator("[name=kind]").selectOption("press");
      page.waitForNavigation(() -> page.locator("form[action='/sources'] button").click());

      assertThat(page.title()).startsWith("The disk is full");
      DeskAccessibilityTest.check(page);
    } finally {
      assertThat(ran("umount", disk.toString())).isZero();
    }
  }

  private static int ran(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
  }

  private static void fill(Path ballast) throws IOException {
    byte[] block = new byte[4_096];
    try (OutputStream all = Files.newOutputStream(ballast)) {
      while (true) {
        all.write(block);
      }
    } catch (IOException full) {
      assertThat(Files.getFileStore(ballast).getUsableSpace()).isZero();
    }
  }
}
