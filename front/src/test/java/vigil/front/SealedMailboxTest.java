package vigil.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.seal.number.MailboxAddress;
import vigil.seal.number.ReturnNumber;

/** The page of a mailbox, as the device needs it that seals what is written there. */
class SealedMailboxTest {
  private static final Pattern SEALING =
      Pattern.compile("<script src=\"[^\"]*\"|data-worker=\"[^\"]*\"|data-uploads=\"[^\"]*\"");

  private final ReturnNumber number = ReturnNumber.generate(new SecureRandom());

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path home;

  @Test
  void post_anyNumber_namesItsMailboxAndRunsTheProgramOfTell() throws Exception {
    try (RunningFront front = RunningFront.serving(home)) {
      HttpResponse<String> answer = open(front);
      MailboxAddress address = number.address();
      assertThat(answer.body())
          .contains("data-mailbox-id=\"" + address.id().value() + "\"")
          .contains("data-mailbox-recipient=\"" + address.recipient().encoded() + "\"")
          .contains("data-recipients=\"" + RunningFront.RECIPIENTS.getFirst().encoded() + "\"");
      assertThat(PublicPagesTest.withoutOwnScript(answer.body())).doesNotContain("<script");
      PublicPagesTest.assertStrictWithScripts(answer.headers());
      String tell = front.get("/tell").body();
      assertThat(tell).doesNotContain("data-mailbox");
      assertThat(SEALING.matcher(answer.body()).results().map(MatchResult::group))
          .hasSize(3)
          .containsExactlyElementsOf(
              SEALING.matcher(tell).results().map(MatchResult::group).toList());
    }
  }

  @Test
  void post_nobodyToSealTo_isThePlainForm() throws Exception {
    try (RunningFront front = RunningFront.alone(home)) {
      HttpResponse<String> answer = open(front);
      assertThat(answer.body()).contains("<textarea").doesNotContain("<script", "data-seal=");
      PublicPagesTest.assertStrict(answer.headers());
    }
  }

  private HttpResponse<String> open(RunningFront front) throws Exception {
    String body = "number=" + number.grouped().replace(" ", "");
    return front.send("POST", "/return", body, "Content-Type", "application/x-www-form-urlencoded");
  }
}
