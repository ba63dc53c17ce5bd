package vigil.desk.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vigil.desk.TemporaryDesk;
import vigil.exchange.spool.EnvelopeId;
import vigil.exchange.wire.PairingToken;
import vigil.exchange.wire.Wire;

/** What a front does that is broken, gone or not ours. */
class FetchingFromABadFrontTest {
  private static final Patience SHORT =
      new Patience(Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofMillis(300));

  @TempDir Path folder;
  @AutoClose private DeskAndFront both;
  private TemporaryDesk desk;
  private FakeFront front;

  @BeforeEach
  void start() throws IOException {
    both = DeskAndFront.in(folder);
    desk = both.desk();
    front = both.front();
  }

  @Test
  @Timeout(300)
  void from_frontThatFallsSilent_isGivenUp() throws IOException {
    EnvelopeId id = front.holds(both.sealed("one"));
    front.answers(
        "GET " + Wire.envelope(id),
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write(new byte[10]);
          exchange.getResponseBody().flush();
          waitForEver();
        });
    try (FrontClient client = new FrontClient(both.paired(front.token()), SHORT)) {
      assertThatThrownBy(() -> new Fetching(desk.desk()).from(client))
          .isInstanceOf(FrontException.Unreachable.class);
    }
    assertThat(desk.files("envelopes")).isEmpty();
  }

  @Test
  @Timeout(300)
  void from_frontThatNeverAnswers_isGivenUp() throws IOException {
    front.answers("GET", _ -> waitForEver());
    try (FrontClient client = new FrontClient(both.paired(front.token()), SHORT)) {
      assertThatThrownBy(() -> new Fetching(desk.desk()).from(client))
          .isInstanceOf(FrontException.Unreachable.class);
    }
  }

  @Test
  void from_frontThatIsNotThere_saysWhatToDo() {
    FrontClient client = both.client();
    front.close();
    assertThatThrownBy(() -> new Fetching(desk.desk()).from(client))
        .isInstanceOf(FrontException.Unreachable.class)
        .hasMessageContaining(front.address().toString())
        .hasMessageContaining("try again");
  }

  @Test
  void from_frontThatDoesNotKnowTheDesk_saysToPairAgain() {
    PairingToken other = PairingToken.generate(new java.security.SecureRandom());
    try (FrontClient client = new FrontClient(both.paired(other))) {
      assertThatThrownBy(() -> new Fetching(desk.desk()).from(client))
          .isInstanceOf(FrontException.NotPaired.class)
          .hasMessageContaining("Pair");
    }
  }

  @Test
  void from_frontThatRedirects_isNotFollowed() throws IOException {
    try (FakeFront elsewhere = FakeFront.in(folder.resolve("elsewhere"))) {
      front.answers(
          "GET",
          exchange -> {
            exchange.getResponseHeaders().set("Location", elsewhere.address() + Wire.ENVELOPES);
            FakeFront.answer(exchange, 302, new byte[0]);
          });
      assertThatThrownBy(both::fetch)
          .isInstanceOfSatisfying(
              FrontException.Unexpected.class, e -> assertThat(e.status()).isEqualTo(302));
      assertThat(elsewhere.asked()).isEmpty();
    }
  }

  @Test
  void from_answerThatIsNoList_isUnexpected() {
    front.answers("GET", exchange -> FakeFront.answer(exchange, 200, "<html>".getBytes(UTF_8)));
    assertThatThrownBy(both::fetch).isInstanceOf(FrontException.Unexpected.class);
  }

  private static void waitForEver() {
    try {
      Thread.sleep(Duration.ofMinutes(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
