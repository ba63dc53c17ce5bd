package vigil.desk.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.core.language.Language;
import vigil.desk.trial.Browser;
import vigil.desk.trial.ServedDesk;
import vigil.desk.trial.TrialDesk;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.reply.MailboxRack;
import vigil.exchange.spool.EnvelopeId;
import vigil.exchange.spool.Spool;
import vigil.exchange.stick.FrontStick;
import vigil.open.Identity;
import vigil.seal.KeyKind;
import vigil.seal.Recipient;
import vigil.seal.Sealing;
import vigil.seal.number.MailboxAddress;
import vigil.seal.number.MailboxId;
import vigil.seal.number.ReturnNumber;
import vigil.seal.reply.Reply;
import vigil.seal.reply.ReplyReader;
import vigil.seal.returning.ReturnIdentity;
import vigil.seal.testimony.Purpose;
import vigil.seal.testimony.TestimonyText;
import vigil.seal.testimony.TestimonyWriter;

/** A conversation from end to end at the desk: told, answered, written back, erased. */
@ParameterizedClass
@EnumSource(KeyKind.class)
class ConversationHttpTest {
  private static final ReturnNumber NUMBER = ReturnNumber.generate(new SecureRandom());
  private static final MailboxAddress ADDRESS = NUMBER.address();

  private final KeyKind kind;
  private Path stick;
  private ServedDesk served;
  private Browser browser;

  ConversationHttpTest(KeyKind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    stick = Files.createDirectory(folder.resolve("stick"));
    Files.createDirectory(stick.resolve("envelopes"));
    served = ServedDesk.of(TrialDesk.home(folder.resolve("home"), kind));
    browser = served.browser();
  }

  @AfterEach
  void stop() throws IOException {
    served.close();
  }

  @Test
  void conversation_toAndFro_isReadOnThePageOfTheTestimony() throws IOException {
    EnvelopeId first = comes("I saw it.", Purpose.TELL);
    browser.postParts(
        "/inbox/" + first + "/reply", "sheet.txt", "a sheet", "language", "en", "text", "Where?");
    EnvelopeId second = comes("At the bridge.", Purpose.TELL);

    assertThat(browser.get("/inbox").body())
        .containsSubsequence(
            second.value().substring(0, 8), "after " + first.value().substring(0, 8));
    assertThat(browser.get("/inbox/" + first).body())
        .containsSubsequence(
            "The group, on",
            "handed over",
            "Where?",
            "sheet.txt",
            "The source, on",
            "new",
            "At the bridge.")
        .contains("/inbox/" + first + "/reply");
    assertThat(browser.get("/inbox/" + first).body()).doesNotContain("<strong>new</strong>");
    assertThat(browser.get("/inbox/" + second).body())
        .contains("the conversation that began with testimony " + first.value().substring(0, 8));
    Reply reply = waiting();
    assertThat(reply.text()).isEqualTo("Where?");
    assertThat(
            new String(reply.files().getFirst().content(), java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo("a sheet");
  }

  @Test
  void reply_whoseButtonIsPressedTwice_isWrittenOnce() throws IOException {
    EnvelopeId first = comes("I saw it.", Purpose.TELL);
    String page = "/inbox/" + first + "/reply";
    Matcher id =
        Pattern.compile("name=\"reply\" value=\"([0-9a-f]{32})\"")
            .matcher(browser.get(page).body());
    assertThat(id.find()).isTrue();
    for (int i = 0; i < 2; i++) {
      browser.post(page, "reply", id.group(1), "language", "en", "text", "Where?");
    }

    try (OpenDesk desk = served.reopened()) {
      assertThat(desk.state().repliesTo(first)).hasSize(1);
    }
  }

  @Test
  void erasure_asked_isShownAndEndsTheConversation() throws IOException {
    EnvelopeId first = comes("I saw it.", Purpose.TELL);
    browser.post("/inbox/" + first + "/reply", "language", "en", "text", "Where?");
    EnvelopeId request = comes("", Purpose.ERASE);

    assertThat(served.home().envelopes().resolve(Spool.fileName(request))).doesNotExist();
    assertThat(browser.get("/inbox").body())
        .contains("The source asks to erase it.")
        .doesNotContain(request.value());
    assertThat(browser.get("/inbox/" + first).body())
        .contains("The source asks to erase this.")
        .doesNotContain("/inbox/" + first + "/reply");
    HttpResponse<String> answer =
        browser.post("/inbox/" + first + "/reply", "language", "en", "text", "Still there?");
    assertThat(answer.statusCode()).isEqualTo(422);

    EnvelopeId again = comes("One thing more.", Purpose.TELL);
    browser.post("/inbox/" + first + "/erase", "sure", "yes");
    assertThat(served.home().envelopes()).isEmptyDirectory();
    assertThat(browser.get("/inbox/" + again).statusCode()).isEqualTo(404);
  }

  @Test
  void erasure_fetchedTogetherWithMessages_meansThemToo() throws IOException {
    EnvelopeId first = comes("I saw it.", Purpose.TELL);
    for (int i = 0; i < 5; i++) {
      lays("More of it.", Purpose.TELL);
    }
    lays("", Purpose.ERASE);
    browser.post("/front/stick", "folder", stick.toString());
    assertThat(browser.get("/inbox/" + first).body())
        .contains("The source has ended this conversation")
        .doesNotContain("/inbox/" + first + "/reply");
  }

  @Test
  void testimony_withAMailboxThatNoNumberGives_leavesTheOthersTheirs() throws IOException {
    Recipient longer = Identity.generate(KeyKind.HYBRID).recipient();
    EnvelopeId strange =
        lays(
            "No page of ours sent this.",
            Purpose.TELL,
            new MailboxAddress(new MailboxId("5".repeat(32)), longer));
    EnvelopeId first = comes("I saw it.", Purpose.TELL);
    browser.post("/inbox/" + first + "/reply", "language", "en", "text", "Where?");
    browser.post("/front/stick", "folder", stick.toString());

    assertThat(browser.get("/inbox/" + strange).body())
        .contains("No page of ours sent this.")
        .doesNotContain("/inbox/" + strange + "/reply");
    assertThat(waiting().text()).isEqualTo("Where?");
  }

  @Test
  void reply_filesTooLarge_isRefusedAndKeepsTheWords() throws IOException {
    EnvelopeId first = comes("I saw it.", Purpose.TELL);
    HttpResponse<String> answer =
        browser.postParts(
            "/inbox/" + first + "/reply",
            "large.bin",
            "x".repeat(300_000),
            "language",
            "en",
            "text",
            "My words.");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("id=\"files-error\"").contains("My words.");
  }

  /** Something comes from the source, by stick. */
  private EnvelopeId comes(String words, Purpose purpose) throws IOException {
    EnvelopeId envelope = lays(words, purpose);
    browser.post("/front/stick", "folder", stick.toString());
    return envelope;
  }

  /** Something from the source is on the stick. */
  private EnvelopeId lays(String words, Purpose purpose) throws IOException {
    return lays(words, purpose, ADDRESS);
  }

  private EnvelopeId lays(String words, Purpose purpose, MailboxAddress mailbox)
      throws IOException {
    EnvelopeId envelope = EnvelopeId.random();
    try (OpenDesk desk = served.reopened()) {
      ByteArrayOutputStream sealed = new ByteArrayOutputStream();
      OutputStream sealing = Sealing.to(desk.keys().recipients(), sealed);
      new TestimonyWriter(sealing)
          .finish(
              new TestimonyText(
                  words, Language.ENGLISH, desk.caseFile().today(), Optional.of(mailbox), purpose));
      Files.write(
          stick.resolve("envelopes").resolve(Spool.fileName(envelope)), sealed.toByteArray());
    }
    browser.unlock(TrialDesk.PASSPHRASE);
    return envelope;
  }

  private Reply waiting() throws IOException {
    MailboxRack rack = MailboxRack.open(stick.resolve("front"), 60);
    FrontStick.at(stick).receiveMailboxes(rack);
    ReturnIdentity source = ReturnIdentity.of(NUMBER);
    byte[] sealed = rack.read(source.id()).orElseThrow();
    return ReplyReader.read(source.open(new ByteArrayInputStream(sealed))).getFirst();
  }
}
