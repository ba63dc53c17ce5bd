package vigil.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vigil.core.language.Language;
import vigil.exchange.Sha256;
import vigil.exchange.spool.EnvelopeId;
import vigil.exchange.wire.PairingCode;

/** Whoever sits at the desk, pressing what its pages show. */
final class DeskPerson {
  private final Page page;
  private final URI desk;

  DeskPerson(Page page, URI desk) {
    this.page = page;
    this.desk = desk;
  }

  void unlocks(String passphrase) {
    page.navigate(desk.toString());
    page.locator("#passphrase").fill(passphrase);
    submits("form.unlock button");
  }

  void pairs(int frontPort, PairingCode code) {
    goesTo("/front");
    page.locator("#address").fill("http://localhost:" + frontPort);
    page.locator("#code").fill(code.grouped());
    submits("form[action='/front/pair'] button");
    assertThat(page.locator("form[action='/front/fetch']").count()).isEqualTo(1);
  }

  /** Fetches what waits, and leaves in the mailboxes what is to lie there. */
  void exchanges() {
    goesTo("/front");
    submits("form[action='/front/fetch'] button");
  }

  /** Opens the only testimony that nobody has opened yet. */
  EnvelopeId opensWhatIsNew() {
    goesTo("/inbox");
    Locator fresh = page.locator("tr.unread a");
    assertThat(fresh.count()).isEqualTo(1);
    page.waitForNavigation(fresh::click);
    return EnvelopeId.of(page.url().replaceFirst(".*/", "")).orElseThrow();
  }

  /** What it says, in its own language. */
  String reads(Language language) {
    Locator told = page.locator("#told");
    assertThat(told.getAttribute("lang")).isEqualTo(language.tag());
    return told.innerText();
  }

  /** Saves its files; the SHA-256 of each, by name. */
  Map<String, String> savesTheFiles() {
    Map<String, String> saved = new LinkedHashMap<>();
    for (Locator link : page.locator("section.told > ul.files a[download]").all()) {
      try (InputStream content = page.waitForDownload(link::click).createReadStream()) {
        saved.put(link.innerText(), Sha256.of(content).hex());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return saved;
  }

  /** Answers what is open. */
  void answers(Language language, String words, Path file) {
    page.waitForNavigation(() -> page.locator("#replies ~ p a[href$='/reply']").click());
    page.locator("#language").selectOption(language.tag());
    page.locator("#text").fill(words);
    page.locator("#files").setInputFiles(file);
    submits("form.sheet button[type=submit]");
    assertThat(page.locator("section.told .reply-words").allInnerTexts()).contains(words);
  }

  /** What went to and fro under the number of a testimony, after it. */
  List<String> readsWhatFollowed(EnvelopeId testimony) {
    goesTo("/inbox/" + testimony.value());
    return page.locator("section.told .reply-words").allInnerTexts();
  }

  /** Whether the page of a testimony says that its source asks to have it erased. */
  boolean isAskedToErase(EnvelopeId testimony) {
    goesTo("/inbox/" + testimony.value());
    return page.locator(".notice[role=note]").count() == 1;
  }

  private void goesTo(String path) {
    page.navigate(desk.resolve(path).toString());
  }

  private void submits(String button) {
    page.waitForNavigation(() -> page.locator(button).first().click());
    assertThat(page.locator(".error").allInnerTexts()).isEmpty();
  }
}
