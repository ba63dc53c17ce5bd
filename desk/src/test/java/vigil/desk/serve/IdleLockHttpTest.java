package vigil.desk.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.core.vocabulary.SourceKind;
import vigil.desk.home.HomeFolder;
import vigil.desk.keys.StaffName;
import vigil.desk.role.Role;
import vigil.desk.staff.QuickPeople;
import vigil.desk.trial.Browser;
import vigil.desk.trial.PlainPages;
import vigil.desk.trial.TrialDesk;
import vigil.desk.unlock.OpenDesk;

/** A desk with which nobody does anything locks itself, and nobody's typing is lost by it. */
class IdleLockHttpTest {
  private static final String BORIS = "the passphrase of boris";

  private final Hands hands = new Hands();
  private Path folder;
  private DeskWeb web;
  private Browser browser;

  /** A clock whose hands the test moves. */
  private static final class Hands extends Clock {
    private volatile Instant now = TrialDesk.CLOCK.instant();

    void move(Duration on) {
      now = now.plus(on);
    }

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

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    this.folder = folder;
    TrialDesk.home(folder);
    serve();
  }

  private void serve() throws IOException {
    web = DeskWeb.start(HomeFolder.at(folder), 0, hands, new PlainPages());
    browser = new Browser(web.port()).with("Accept-Language", "en");
    browser.unlock(TrialDesk.PASSPHRASE);
  }

  @AfterEach
  void stop() throws IOException {
    web.close();
  }

  private void assertLocked(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("/unlock");
  }

  @Test
  void desk_idleForAQuarterOfAnHour_isLockedAndItsJournalFree() throws IOException {
    hands.move(Duration.ofMinutes(14));
    assertThat(browser.get("/events").statusCode()).as("an action").isEqualTo(200);
    hands.move(Duration.ofMinutes(14));
    assertThat(browser.get("/events").statusCode()).as("counted anew from it").isEqualTo(200);
    browser.get("/style/desk.css");
    browser.get("/unlock");

    hands.move(Duration.ofMinutes(15));

    assertLocked(browser.get("/events"));
    try (OpenDesk free = TrialDesk.open(HomeFolder.at(folder))) {
      assertThat(free.caseFile().changes()).isZero();
    }
  }

  @Test
  void pages_thatAreLeftAlone_areNoAction() {
    hands.move(Duration.ofMinutes(10));
    browser.get("/unlock");
    browser.get("/style/desk.css");
    hands.move(Duration.ofMinutes(5));

    assertLocked(browser.get("/events"));
  }

  @Test
  void page_withoutScripts_leavesForThePassphraseJustAfterTheDeskLocks() {
    assertThat(browser.get("/events").body())
        .contains("<noscript><meta http-equiv=\"refresh\" content=\"901; url=/unlock\"></noscript>")
        .contains("data-leaves-after=\"901\"");
    assertThat(browser.get("/unlock").body()).doesNotContain("http-equiv");
  }

  @Test
  void setting_zero_neverLocks() throws IOException {
    web.close();
    Files.writeString(folder.resolve("desk.toml"), "lock_after_minutes = 0\n");
    serve();

    hands.move(Duration.ofDays(30));

    assertThat(browser.get("/events").statusCode()).isEqualTo(200);
    assertThat(browser.get("/events").body()).doesNotContain("http-equiv");
  }

  @Test
  void form_thatReachesADeskLockedByItself_isGivenBackToTheSamePerson() throws IOException {
    hands.move(Duration.ofMinutes(20));
    String typed = "Typed with \"care\"\nand <marks>";

    assertLocked(
        browser.post("/events", "title", typed, "when", "2020-03", "where", "", "summary", ""));

    assertThat(browser.unlock(TrialDesk.PASSPHRASE).headers().firstValue("Location"))
        .hasValue("/kept");
    assertThat(browser.get("/kept").body())
        .contains("action=\"/events\"")
        .contains("name=\"when\" value=\"2020-03\"")
        .contains("Typed with");
    browser.post("/events", "kept", "1", "title", typed, "when", "2020-03");
    assertThat(browser.get("/kept").headers().firstValue("Location")).hasValue("/");
  }

  @Test
  void form_thatWasKept_isNobodyElses() throws IOException {
    try (OpenDesk desk = lockedAndOpen()) {
      QuickPeople.of(desk)
          .add(new StaffName("boris"), Set.of(Role.DOCUMENTER), BORIS.toCharArray());
    }
    browser.unlock(TrialDesk.PASSPHRASE);
    hands.move(Duration.ofMinutes(20));
    browser.post("/events", "title", "Of somebody else");

    assertThat(browser.unlock(BORIS).headers().firstValue("Location")).hasValue("/");
    assertThat(browser.get("/kept").statusCode()).isEqualTo(303);

    assertThat(browser.unlock(TrialDesk.PASSPHRASE).headers().firstValue("Location"))
        .hasValue("/kept");
    assertThat(browser.get("/kept").body()).contains("Of somebody else");
    browser.post("/kept/forget");
    assertThat(browser.get("/kept").statusCode()).isEqualTo(303);
  }

  @Test
  void form_thatWasKept_isForgottenOnceWhatItIsAboutIsErased() throws IOException {
    try (OpenDesk desk = lockedAndOpen()) {
      TrialDesk.addSource(desk, "press", SourceKind.PRESS);
      TrialDesk.addSource(desk, "other", SourceKind.PRESS);
      QuickPeople.of(desk)
          .add(new StaffName("boris"), Set.of(Role.DOCUMENTER), BORIS.toCharArray());
    }
    browser.unlock(TrialDesk.PASSPHRASE);
    hands.move(Duration.ofMinutes(20));
    browser.post("/sources/press", "kind", "press", "name", "A name to be erased");
    browser.unlock(BORIS);

    browser.post("/sources/other/erase", "sure", "yes");
    browser.unlock(TrialDesk.PASSPHRASE);
    assertThat(browser.get("/kept").body()).as("of another").contains("A name to be erased");
    browser.post("/sources/press/erase", "sure", "yes");

    assertThat(browser.get("/kept").headers().firstValue("Location")).contains("/");
  }

  @Test
  void notice_thatNobodySawBeforeTheDeskLockedItself_isNotSaidToWhoeverComesNext() {
    browser.post("/sources", "kind", "press", "name", "A name that was added");
    hands.move(Duration.ofMinutes(20));

    assertThat(browser.get("/unlock").body()).doesNotContain("A name that was added");
    browser.unlock(TrialDesk.PASSPHRASE);
    assertThat(browser.get("/events").body()).doesNotContain("A name that was added");
  }

  private OpenDesk lockedAndOpen() throws IOException {
    browser.post("/lock");
    return TrialDesk.open(HomeFolder.at(folder));
  }

  @Test
  void form_withSecretsOrAfterLockingByHand_isNotKept() {
    hands.move(Duration.ofMinutes(20));
    browser.post("/keys/passphrase", "current", "a passphrase", "passphrase", "another one");
    assertThat(browser.unlock(TrialDesk.PASSPHRASE).headers().firstValue("Location")).hasValue("/");

    browser.post("/lock");
    browser.post("/events", "title", "After locking");
    assertThat(browser.unlock(TrialDesk.PASSPHRASE).headers().firstValue("Location")).hasValue("/");
  }

  @Test
  void typing_sentByThePageWhenTheTimeIsUp_isKeptAndTheDeskLocked() {
    browser.get("/events");
    hands.move(Duration.ofSeconds(15 * 60 - 4));

    assertLocked(browser.post("/kept", "kept-address", "/events", "title", "Half a sentence"));

    assertLocked(browser.get("/events"));
    browser.unlock(TrialDesk.PASSPHRASE);
    assertThat(browser.get("/kept").body())
        .contains("Half a sentence")
        .doesNotContain("kept-address");
  }

  @Test
  void typing_sentWhileAnotherPageIsInUse_locksNothing() {
    browser.get("/events");

    HttpResponse<String> answer =
        browser.post("/kept", "kept-address", "/events", "title", "Half a sentence");

    assertThat(answer.headers().firstValue("Location")).hasValue("/kept");
    assertThat(browser.get("/kept").body()).contains("Half a sentence");
  }

  @Test
  void typing_forAnotherSite_isNotKept() {
    for (String address : new String[] {"https://evil.example/", "//evil.example", "/a b", "x"}) {
      browser.post("/kept", "kept-address", address, "title", "Half a sentence");

      assertThat(browser.get("/kept").statusCode()).as(address).isEqualTo(303);
    }
  }
}
