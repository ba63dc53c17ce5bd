package vigil.desk.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.desk.trial.Browser;
import vigil.desk.trial.ServedDesk;
import vigil.desk.trial.TrialDesk;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.reply.MailboxRack;
import vigil.exchange.spool.EnvelopeId;
import vigil.exchange.spool.Spool;
import vigil.exchange.stick.FrontStick;
import vigil.seal.number.ReturnNumber;
import vigil.seal.reply.ReplyReader;
import vigil.seal.returning.ReturnIdentity;

/** Exchange and replies as the pages do them; what goes over the wire has tests of its own. */
class FrontHttpTest {
  private Path stick;
  private ServedDesk served;
  private Browser browser;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    stick = Files.createDirectory(folder.resolve("stick"));
    served = ServedDesk.of(TrialDesk.home(folder.resolve("home")));
    browser = served.browser();
  }

  @AfterEach
  void stop() throws IOException {
    served.close();
  }

  @Test
  void pair_unsafeAddressAndNoCode_isSaidBesideBothFields() {
    HttpResponse<String> answer =
        browser.post("/front/pair", "address", "http://front.example", "code", "short");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("id=\"address-error\"")
        .contains("id=\"code-error\"")
        .contains("value=\"http://front.example\"");
  }

  @Test
  void pair_nobodyAnswers_saysSo() throws IOException {
    int nobody;
    try (ServerSocket free = new ServerSocket(0)) {
      nobody = free.getLocalPort();
    }

    HttpResponse<String> answer =
        browser.post(
            "/front/pair", "address", "http://localhost:" + nobody, "code", "0123-4567-89AB-CDEF");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("The front does not answer");
  }

  @Test
  void fetch_unpaired_saysSo() {
    HttpResponse<String> answer = browser.post("/front/fetch");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("not paired with a front yet");
  }

  @Test
  void stick_noSuchFolder_isSaidBesideTheField() {
    HttpResponse<String> answer =
        browser.post("/front/stick", "folder", stick.resolve("absent").toString());

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("id=\"folder-error\"").contains("There is no such folder");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "stick"})
  void stick_folderThatIsNotFromTheRoot_isRefusedAndNothingIsWritten(String typed) {
    Path here = Path.of(typed).toAbsolutePath();
    assertThat(browser.post("/front/stick", "folder", typed).body())
        .contains("There is no such folder.");
    assertThat(here.resolve("group.json")).doesNotExist();
  }

  @Test
  void stick_testimonyAndReply_goAndComeSealed() throws IOException {
    ReturnNumber number = ReturnNumber.generate(new SecureRandom());
    EnvelopeId envelope = EnvelopeId.random();
    try (OpenDesk desk = served.reopened()) {
      Files.write(
          Files.createDirectory(stick.resolve("envelopes")).resolve(Spool.fileName(envelope)),
          TrialDesk.sealed(desk.keys().recipients(), "Carried by hand.", number.address()));
    }
    browser.unlock(TrialDesk.PASSPHRASE);

    browser.post("/front/stick", "folder", stick.toString());
    assertThat(browser.get("/front").body()).contains("1 new testimony was taken from the stick");
    assertThat(browser.get("/inbox/" + envelope).body()).contains("Carried by hand.");

    browser.post("/inbox/" + envelope + "/reply", "language", "en", "text", "Thank you.");
    assertThat(browser.get("/inbox/" + envelope + "/reply").body())
        .containsSubsequence("waits to be handed over", "Thank you.");
    browser.post("/front/stick", "folder", stick.toString());
    assertThat(browser.get("/inbox/" + envelope + "/reply").body()).contains("handed over");

    assertThat(reply(number)).isEqualTo("Thank you.");
  }

  private String reply(ReturnNumber number) throws IOException {
    ReturnIdentity source = ReturnIdentity.of(number);
    MailboxRack rack = MailboxRack.open(stick.resolve("front"), 60);
    assertThat(FrontStick.at(stick).receiveMailboxes(rack)).hasValue(1);
    byte[] sealed = rack.read(source.id()).orElseThrow();
    return ReplyReader.read(source.open(new ByteArrayInputStream(sealed))).getFirst().text();
  }

  @Test
  void stick_erasedTestimonyComesAgain_isDeletedThereAndNotKept() throws IOException {
    EnvelopeId envelope;
    try (OpenDesk desk = served.reopened()) {
      envelope = TrialDesk.receive(desk, "words");
      desk.erase(envelope);
      Files.write(
          Files.createDirectory(stick.resolve("envelopes")).resolve(Spool.fileName(envelope)),
          TrialDesk.sealed(desk.keys().recipients(), "words", TrialDesk.mailboxOfNobody()));
    }
    browser.unlock(TrialDesk.PASSPHRASE);

    browser.post("/front/stick", "folder", stick.toString());

    assertThat(stick.resolve("envelopes")).isEmptyDirectory();
    assertThat(served.home().envelopes()).isEmptyDirectory();
    assertThat(stick.resolve("acknowledged")).content().contains(envelope.value());
  }

  @Test
  void reply_empty_isRefused() throws IOException {
    EnvelopeId envelope;
    try (OpenDesk desk = served.reopened()) {
      envelope = TrialDesk.receive(desk, "words");
    }
    browser.unlock(TrialDesk.PASSPHRASE);

    HttpResponse<String> answer =
        browser.post("/inbox/" + envelope + "/reply", "language", "en", "text", "  ");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("id=\"text-error\"");
  }
}
