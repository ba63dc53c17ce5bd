package vigil.desk.hotline;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.desk.casefile.InboxEntry;
import vigil.desk.inbox.Reading;
import vigil.desk.trial.Browser;
import vigil.desk.trial.ServedDesk;
import vigil.desk.trial.TrialDesk;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.spool.EnvelopeId;
import vigil.seal.number.ReturnNumber;
import vigil.seal.testimony.Testimony;

class HotlineHttpTest {
  private static final String SAID = "Zitronenfalterbrücke, said on the telephone";
  private static final Pattern DIGITS = Pattern.compile("aloud-digits\" dir=\"ltr\">(\\d{5})<");

  @TempDir Path folder;
  private ServedDesk served;
  private Browser browser;

  @BeforeEach
  void start() throws IOException {
    served = ServedDesk.of(TrialDesk.home(folder));
    browser = served.browser();
  }

  @AfterEach
  void stop() throws IOException {
    served.close();
  }

  private String call() {
    Matcher hidden =
        Pattern.compile("name=\"call\" value=\"([0-9a-f]{32})\"")
            .matcher(browser.get("/hotline").body());
    assertThat(hidden.find()).isTrue();
    return hidden.group(1);
  }

  private static ReturnNumber number(String page) {
    StringBuilder digits = new StringBuilder();
    Matcher groups = DIGITS.matcher(page);
    while (groups.find()) {
      digits.append(groups.group(1));
    }
    return ReturnNumber.parse(digits.toString());
  }

  @Test
  void take_call_isSealedAsTheCallersOwnTestimonyAndAnswerable() throws IOException {
    String call = call();
    HttpResponse<String> answer =
        browser.post("/hotline", "call", call, "language", "ar", "words", SAID);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("lang=\"ar\" dir=\"rtl\"");
    ReturnNumber number = number(answer.body());
    assertThat(browser.get("/inbox").body()).contains("by telephone");
    served.close();
    try (OpenDesk desk = TrialDesk.open(served.home())) {
      EnvelopeId id = new EnvelopeId(call);
      InboxEntry entry = Optional.ofNullable(desk.state().inbox().get(id)).orElseThrow();
      assertThat(entry.byHotline()).isTrue();
      assertThat(entry.unread()).isTrue();
      Testimony testimony = new Reading(desk).open(id);
      assertThat(testimony.text()).isEqualTo(SAID);
      assertThat(testimony.language().tag()).isEqualTo("ar");
      assertThat(testimony.mailbox()).hasValue(number.address());
    }
  }

  @Test
  void take_sameFormTwice_isOneCallAndShowsNoNumberAgain() throws IOException {
    String call = call();
    browser.post("/hotline", "call", call, "language", "en", "words", SAID);

    HttpResponse<String> again =
        browser.post("/hotline", "call", call, "language", "en", "words", SAID);

    assertThat(again.statusCode()).isEqualTo(303);
    assertThat(browser.get("/hotline").body()).contains("was taken already");
    try (Stream<Path> envelopes = Files.list(served.home().envelopes())) {
      assertThat(envelopes).hasSize(1);
    }
  }

  @Test
  void take_withoutWords_isShownAgainAsTyped() {
    HttpResponse<String> answer =
        browser.post("/hotline", "call", call(), "language", "fr", "words", " ");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Write down what the caller says.")
        .contains("<option value=\"fr\" selected>");
  }

  @Test
  void take_call_leavesNoClearTextAndNoNumberOnTheDisk() throws IOException {
    String page = browser.post("/hotline", "call", call(), "language", "en", "words", SAID).body();
    String grouped = number(page).grouped();
    browser.get("/inbox");
    browser.get("/history");

    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, ISO_8859_1))
            .as(file.toString())
            .doesNotContain(new String(SAID.getBytes(UTF_8), ISO_8859_1))
            .doesNotContain("Zitronenfalter")
            .doesNotContain(grouped)
            .doesNotContain(grouped.replace(" ", ""));
      }
    }
  }
}
