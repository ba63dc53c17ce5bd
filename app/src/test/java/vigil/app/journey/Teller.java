package vigil.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import vigil.core.language.Language;

/** Somebody who tells and comes back, pressing what the pages show her. */
final class Teller {
  private static final double PATIENCE_MS = 600_000;
  private static final String NUMBER = "(\\d{5} ){4}\\d{5}";

  private final List<String> sentTo = new CopyOnWriteArrayList<>();
  private final Page page;
  private final URI front;
  private final Language language;

  Teller(Page page, URI front, Language language) {
    this.page = page;
    this.front = front;
    this.language = language;
    page.onRequest(this::note);
  }

  private void note(Request request) {
    if (!request.method().equals("GET")) {
      sentTo.add(URI.create(request.url()).getPath());
    }
  }

  /** Fills the form and sends it; the number that she is given. */
  String tells(String words, List<Path> files) {
    begins("/tell");
    fills(words, files);
    presses("main form[action*='/tell'] button[type=submit]");
    arrivesAt(".return-number");
    assertThat(page.locator("#words").count()).isZero();
    assertThat(page.locator(".return-number").getAttribute("dir")).isEqualTo("ltr");
    String number = page.locator(".return-number").textContent().strip();
    assertThat(number).matches(NUMBER);
    return number;
  }

  /** Types a number; everything that the page then says. */
  String comesBackWith(String number) {
    begins("/return");
    page.locator("#number").fill(number.replace(" ", ""));
    presses("main form[action*='/return'] button[type=submit]");
    arrivesAt("form[action*='/return/write']");
    return page.locator("body").innerText();
  }

  /** The only message that waits for her. */
  String readsTheAnswer() {
    Locator message = page.locator("article.message");
    assertThat(message.count()).isEqualTo(1);
    Locator words = message.locator("div[lang]");
    assertThat(words.getAttribute("lang")).isEqualTo(language.tag());
    assertThat(words.getAttribute("dir")).isEqualTo(language.direction());
    return words.innerText();
  }

  /** The file that came with it. */
  Download savesItsFile() {
    return page.waitForDownload(
        () -> page.locator("form[action*='/return/file'] button").first().click());
  }

  /** Writes once more under the same number; what the page then says. */
  String writesBack(String words, List<Path> files) {
    fills(words, files);
    sentTo.clear();
    presses("form[action*='/return/write'] button[type=submit]");
    arrivesAt(".notice[role=status]");
    assertThat(page.locator("#words").inputValue()).isEmpty();
    return page.locator(".notice[role=status]").innerText();
  }

  /** The addresses that what she wrote back was sent to. */
  List<String> sentTo() {
    return sentTo;
  }

  /** Erases the conversation, and says that she is sure; the headline of the last page. */
  String erases() {
    presses("form[action*='/return/erase'] button");
    arrivesAt("form:has(input[name=sure])");
    presses("form:has(input[name=sure]) button");
    arrivesAt("main .onward");
    return page.locator("main h1").innerText();
  }

  private void begins(String path) {
    page.navigate(front.toString());
    page.locator("nav.menu a[href*='" + path + "']").click();
    arrivesAt("main form");
  }

  private void fills(String words, List<Path> files) {
    page.locator("#words").fill(words);
    page.locator("#files").setInputFiles(files.toArray(Path[]::new));
  }

  private void presses(String button) {
    page.locator(button).first().click(new Locator.ClickOptions().setTimeout(PATIENCE_MS));
  }

  /**
   * Until something is there, and everything else with it: a form seals once its script has run.
   */
  private void arrivesAt(String what) {
    page.locator(what).first().waitFor(patient());
    page.waitForLoadState();
    readsInHerLanguage();
  }

  private void readsInHerLanguage() {
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language.tag());
    assertThat(page.locator("html").getAttribute("dir")).isEqualTo(language.direction());
  }

  private static Locator.WaitForOptions patient() {
    return new Locator.WaitForOptions().setTimeout(PATIENCE_MS);
  }
}
