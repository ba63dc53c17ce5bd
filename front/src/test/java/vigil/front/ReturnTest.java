package vigil.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.core.language.Language;
import vigil.exchange.reply.ReplyId;
import vigil.exchange.wire.PairingToken;
import vigil.exchange.wire.Wire;
import vigil.seal.number.MailboxAddress;
import vigil.seal.number.ReturnNumber;
import vigil.seal.reply.Reply;
import vigil.seal.reply.ReplyWriter;

/** Coming back: the number alone opens the mailbox, and nobody can find out which numbers exist. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReturnTest {
  private static final String FORM = "application/x-www-form-urlencoded";

  @SuppressWarnings("NullAway.Init")
  private Path home;

  @SuppressWarnings("NullAway.Init")
  private RunningFront front;

  @SuppressWarnings("NullAway.Init")
  private PairingToken desk;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    home = folder;
    front = RunningFront.alone(home);
    desk = front.pair();
  }

  @AfterAll
  void stop() throws Exception {
    front.close();
  }

  @Test
  void post_replyWaiting_isShownToItsNumberOnly() throws Exception {
    ReturnNumber number = ReturnNumber.generate(new SecureRandom());
    send(number, "We have read it.\n\nПозвоните <завтра>.", LocalDate.of(2026, 11, 23));
    send(number, "Are you safe?", LocalDate.of(2026, 11, 22));

    HttpResponse<String> answer = post(number.grouped());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("2 messages for you")
        .containsSubsequence("Are you safe?", "We have read it.", "Позвоните &lt;завтра&gt;.")
        .contains("<title>Page</title>");
    assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
    PublicPagesTest.assertStrict(answer.headers());
    assertThat(post(other()).body()).doesNotContain("Are you safe?");
    assertThat(HomeSearch.filesWith(home, "Are you safe?")).isEmpty();
  }

  @Test
  void post_unknownNumberAndEmptyMailbox_areTheSamePage() throws Exception {
    ReturnNumber known = ReturnNumber.generate(new SecureRandom());
    Files.createDirectories(home.resolve("replies").resolve(known.address().id().value()));
    HttpResponse<String> empty = post(known.grouped());
    HttpResponse<String> unknown = post(other());
    assertThat(empty.body()).contains("No message yet").isEqualTo(unknown.body());
    assertThat(empty.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(200);
    assertThat(empty.headers().map().keySet()).isEqualTo(unknown.headers().map().keySet());
  }

  @Test
  void post_damagedReply_isCountedNotShown() throws Exception {
    ReturnNumber number = ReturnNumber.generate(new SecureRandom());
    send(number, "whole", LocalDate.of(2026, 11, 22));
    MailboxAddress address = number.address();
    byte[] sealed = ReplyWriter.seal(reply("damaged", LocalDate.EPOCH), address.recipient());
    sealed[sealed.length - 1]++;
    put(address, sealed);
    assertThat(post(number.grouped()).body())
        .contains("One message for you")
        .contains("whole")
        .contains("One message is damaged");
  }

  @Test
  void post_wrongDigit_isAskedAgainWithWhatWasTyped() throws Exception {
    String number = other();
    char last = number.charAt(number.length() - 1);
    String slipped =
        number.substring(0, number.length() - 1) + (char) ('0' + (last - '0' + 1) % 10);
    HttpResponse<String> answer = post(slipped);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("One digit seems to be wrong")
        .contains("value=\"" + slipped + "\"");
    assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
  }

  @ParameterizedTest
  @CsvSource({
    "'', Type the 25 digits of your number.",
    "123, This one has 3.",
    "'12345 1234x', There is something in it that is not a digit.",
    "'\"><script>', There is something in it that is not a digit.",
  })
  void post_noNumber_isAskedGently(String typed, String complaint) throws Exception {
    HttpResponse<String> answer = post(typed);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(complaint).doesNotContain("<script");
  }

  @Test
  void post_digitsOfAnotherScript_areRead() throws Exception {
    ReturnNumber number = ReturnNumber.generate(new SecureRandom());
    send(number, "received", LocalDate.of(2026, 11, 22));
    StringBuilder arabic = new StringBuilder();
    number
        .grouped()
        .chars()
        .forEach(c -> arabic.append((char) (c == ' ' ? '-' : c - '0' + '\u0660')));
    assertThat(post(arabic.toString()).body()).contains("received");
  }

  @Test
  void post_fromAnotherSite_isRefused() throws Exception {
    assertThat(
            front
                .send(
                    "POST",
                    "/return",
                    "number=1",
                    "Content-Type",
                    FORM,
                    "Sec-Fetch-Site",
                    "cross-site")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void post_longForm_isTooLarge() throws Exception {
    HttpResponse<String> answer = post("1".repeat(20_000));
    assertThat(answer.statusCode()).isEqualTo(413);
    PublicPagesTest.assertStrict(answer.headers());
  }

  private static String other() {
    return ReturnNumber.generate(new SecureRandom()).grouped();
  }

  private HttpResponse<String> post(String number) throws Exception {
    String body = "number=" + URLEncoder.encode(number, StandardCharsets.UTF_8);
    return front.send("POST", "/return", body, "Content-Type", FORM);
  }

  private void send(ReturnNumber number, String text, LocalDate day) throws Exception {
    MailboxAddress address = number.address();
    put(address, ReplyWriter.seal(reply(text, day), address.recipient()));
  }

  private void put(MailboxAddress address, byte[] sealed) throws Exception {
    String path = Wire.reply(address.id(), ReplyId.random());
    assertThat(front.desk(desk, "PUT", path, sealed).statusCode()).isEqualTo(204);
  }

  private static Reply reply(String text, LocalDate day) {
    return new Reply(text, Language.ENGLISH, day);
  }
}
