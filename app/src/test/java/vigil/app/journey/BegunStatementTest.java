package vigil.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casebook.Casebook;
import vigil.core.language.Language;

/** A statement that is begun, through crashes; and what can be done without scripts. */
class BegunStatementTest {
  private static final String TEXT =
      """
      On 3 May some synthetic people were held.

      The synthetic people were held again, over forty of them, in early June.
      """;
  private static final String TYPED = "a very synthetic place that nobody has";

  @TempDir Path folder;

  @Test
  void statement_begunBeforeTheDeskWasKilled_isThereAfterUnlockingAndNowhereInClear()
      throws Exception {
    Path home = folder.resolve("desk");
    String inbox;
    try (CodingDesk desk = CodingDesk.in(home)) {
      inbox = "/inbox/" + desk.receives(TEXT, Language.ENGLISH).value();
    }
    try (Chromium chromium = Chromium.start()) {
      try (OwnDesk desk = OwnDesk.start(home);
          BrowserContext staff = chromium.withScripts("en");
          DiskWatch watch = DiskWatch.on(desk.process(), List.of(home))) {
        watch.lookFor(TYPED, "over forty");
        Page page = opens(staff, desk, inbox);
        CodingPerson person = new CodingPerson(page);
        person.marks("over forty of them");
        page.locator("summary", new Page.LocatorOptions().setHasText("More")).click();
        page.locator("#where").fill(TYPED);
        page.waitForCondition(
            () -> page.locator("#draft-state").innerText().startsWith("Kept, sealed"));
        assertThat(page.evaluate("Object.keys(localStorage).length + document.cookie.length"))
            .as("kept by the browser")
            .isEqualTo(0);
        desk.kill();
        assertThat(watch.finds()).isEmpty();
        assertThat(watch.rounds()).isPositive();
      }
      try (OwnDesk desk = OwnDesk.start(home);
          BrowserContext another = chromium.withScripts("en")) {
        Page page = opens(another, desk, inbox);
        assertThat(page.locator("#where").inputValue()).isEqualTo(TYPED);
        assertThat(page.locator("#quantity").inputValue()).isEqualTo("over forty of them");
        assertThat(page.locator("[name=quantity_as]:checked").inputValue()).isEqualTo(">40");
        assertThat(page.locator("mark.draft").innerText()).isEqualTo("over forty of them");
        page.waitForNavigation(() -> page.locator("[formaction$='/forget']").click());
        assertThat(page.locator("#where").inputValue()).isEmpty();
      }
    }
    try (Stream<Path> drafts = Files.list(home.resolve("drafts"))) {
      assertThat(drafts).isEmpty();
    }
  }

  private static Page opens(BrowserContext staff, OwnDesk desk, String inbox) {
    Page page = staff.newPage();
    new DeskPerson(page, desk.address()).unlocks(CodingDesk.PASSPHRASE);
    page.navigate(desk.address().resolve(inbox).toString());
    return page;
  }

  @Test
  void words_pastedWithoutScripts_findTheirPlaceAndSayTheirNumber() throws Exception {
    try (Chromium chromium = Chromium.start();
        CodingDesk desk = CodingDesk.in(folder.resolve("desk"));
        BrowserContext staff = chromium.withoutScripts("en")) {
      String inbox = "/inbox/" + desk.receives(TEXT, Language.ENGLISH).value();
      Page page = staff.newPage();
      new DeskPerson(page, desk.address()).unlocks(CodingDesk.PASSPHRASE);
      page.navigate(desk.address().resolve(inbox).toString());
      page.locator("#words").fill("synthetic people were held");
      page.waitForNavigation(() -> page.locator("#draft .actions [formaction$='/look']").click());
      assertThat(page.locator("#draft [name=passage_as]").count()).isEqualTo(3);
      page.locator("#draft [name=passage_as]").nth(1).check();
      page.locator("#words").fill("synthetic people were held again, over forty of them");
      page.waitForNavigation(() -> page.locator("#draft .actions [formaction$='/look']").click());
      assertThat(page.locator(".place q").innerText()).endsWith("over forty of them");
      assertThat(page.locator("[name=quantity_as]:checked").inputValue()).isEqualTo(">40");
      assertThat(page.locator("#where").inputValue()).isEmpty();

      page.locator("#new_event_title").fill("A synthetic event");
      page.locator("#new_event_when").fill("2020");
      page.locator("#act").selectOption("arbitrary-detention");
      page.locator("#words").press("Control+End");
      page.waitForNavigation(
          () -> page.locator("#draft .actions button:not([formaction])").click());

      assertThat(page.locator(".error").allInnerTexts()).isEmpty();
      assertThat(page.locator("#told mark").innerText()).endsWith("over forty of them");
      page.waitForNavigation(() -> page.locator(".coded-place a").click());
      assertThat(page.url()).contains("#at-s-");
      page.waitForNavigation(() -> page.locator("#told a.place-number").click());
      assertThat(page.url()).contains("#s-");
      Casebook casebook = desk.casebook();
      assertThat(casebook.statements().values())
          .singleElement()
          .satisfies(one -> assertThat(one.quantity().quantity()).hasToString(">40"));
    }
  }
}
