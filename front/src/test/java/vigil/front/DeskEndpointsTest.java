package vigil.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.exchange.Sha256;
import vigil.exchange.edition.EditionPath;
import vigil.exchange.edition.Problem;
import vigil.exchange.reply.RackArchive;
import vigil.exchange.wire.EditionRefusal;
import vigil.exchange.wire.EnvelopeList;
import vigil.exchange.wire.PairingCode;
import vigil.exchange.wire.PairingToken;
import vigil.exchange.wire.Terms;
import vigil.exchange.wire.Wire;
import vigil.seal.number.MailboxId;
import vigil.seal.reply.ReplyWriter;

/** Pairing, and what a paired desk may do; nobody else gets anywhere. */
class DeskEndpointsTest {
  private static final byte[] NOTHING = new byte[0];
  private static final String ID = "0123456789abcdef0123456789abcdef";

  @TempDir Path home;

  @SuppressWarnings("NullAway.Init")
  private RunningFront front;

  @AfterEach
  void stop() throws Exception {
    front.close();
  }

  @Test
  void pair_rightCode_worksOnce() throws Exception {
    front = RunningFront.alone(home);
    assertThat(front.pairing(PairingCode.generate(new SecureRandom())).statusCode()).isEqualTo(403);
    PairingToken token = front.pair();
    assertThat(front.desk(token, "GET", Wire.ENVELOPES, NOTHING).statusCode()).isEqualTo(200);
    assertThat(front.pairing(front.code()).statusCode()).isEqualTo(403);
    assertThat(front.get("/tell").body()).contains("<form");
  }

  @Test
  void pair_done_leavesNeitherCodeNorTokenOnTheDisk() throws Exception {
    front = RunningFront.alone(home);
    PairingToken token = front.pair();
    assertThat(HomeSearch.filesWith(home, token.secretText())).isEmpty();
    assertThat(HomeSearch.filesWith(home, front.code().grouped())).isEmpty();
    assertThat(HomeSearch.filesWith(home, front.code().grouped().replace("-", ""))).isEmpty();
  }

  @Test
  void pair_nonsense_isRefused() throws Exception {
    front = RunningFront.alone(home);
    assertThat(front.send("POST", Wire.PAIR, "{}").statusCode()).isEqualTo(400);
    assertThat(front.send("POST", Wire.PAIR, " ".repeat(Wire.MAX_JSON_SIZE_BYTES + 1)).statusCode())
        .isEqualTo(413);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /exchange/envelopes",
    "GET, /exchange/envelopes/" + ID,
    "DELETE, /exchange/envelopes/" + ID,
    "PUT, /exchange/edition",
    "PUT, /exchange/replies",
    "GET, /exchange/terms",
  })
  void endpoint_withoutTheToken_answers401(String method, String path) throws Exception {
    front = RunningFront.alone(home);
    front.pair();
    HttpResponse<String> none = front.send(method, path, "");
    PairingToken wrong = PairingToken.generate(new SecureRandom());
    assertThat(none.statusCode()).isEqualTo(401);
    assertThat(none.headers().firstValue("www-authenticate")).hasValue("Bearer");
    assertThat(none.body()).isEmpty();
    PublicPagesTest.assertStrict(none.headers());
    assertThat(front.desk(wrong, method, path, NOTHING).statusCode()).isEqualTo(401);
    assertThat(front.send(method, path, "", "Authorization", "Basic YTpi").statusCode())
        .isEqualTo(401);
    assertThat(front.send(method, path, "", "Cookie", "a=b").statusCode()).isEqualTo(400);
  }

  @Test
  void envelopes_told_areListedFetchedAndDeletedOnceTheDeskHasThem() throws Exception {
    front = RunningFront.alone(home);
    PairingToken token = front.pair();
    tell("one");
    tell("two");
    EnvelopeList list = EnvelopeList.read(front.desk(token, "GET", Wire.ENVELOPES, NOTHING).body());
    assertThat(list.envelopes()).hasSize(2);
    EnvelopeList.Entry first = list.envelopes().getFirst();
    String path = Wire.envelope(first.id());

    byte[] sealed = front.desk(token, "GET", path, NOTHING).body();
    assertThat(sealed).hasSize((int) first.sizeBytes());
    assertThat(new String(sealed, 0, 20, StandardCharsets.US_ASCII))
        .startsWith("age-encryption.org/v");
    assertThat(acknowledge(token, path, null)).isEqualTo(428);
    assertThat(acknowledge(token, path, Sha256.of(new byte[1]))).isEqualTo(412);
    assertThat(HomeSearch.files(home.resolve("spool"))).hasSize(2);
    assertThat(acknowledge(token, path, Sha256.of(sealed))).isEqualTo(204);
    assertThat(HomeSearch.files(home.resolve("spool"))).hasSize(1);
    assertThat(acknowledge(token, path, Sha256.of(sealed))).isEqualTo(204);
    assertThat(front.desk(token, "GET", path, NOTHING).statusCode()).isEqualTo(404);
    assertThat(front.desk(token, "GET", Wire.ENVELOPES + "/..%5cx", NOTHING).statusCode())
        .isIn(400, 404);
  }

  @Test
  void edition_newer_isServedAtOnce() throws Exception {
    front = RunningFront.serving(home);
    assertThat(front.get("/").body()).contains("Chechnya, spring 2017");
    PairingToken token = front.token();
    assertThat(front.publish(token, front.archive(2, Map.of())).statusCode()).isEqualTo(200);
    assertThat(front.get("/").body()).contains("Nothing has been published yet");
    assertThat(front.get("/dossiers/chechnya-2017").statusCode()).isEqualTo(404);
  }

  @Test
  void edition_oneByteChanged_isRefusedAndTheLastGoodOneStays() throws Exception {
    front = RunningFront.serving(home);
    String before = front.get("/dossiers/chechnya-2017").body();
    byte[] archive = front.workedExample(2);
    HttpResponse<byte[]> refused =
        front.publish(front.token(), Zips.changed(archive, "dossiers/chechnya-2017.json"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(EditionRefusal.read(refused.body()).problems())
        .extracting(Problem::file)
        .containsOnly("dossiers/chechnya-2017.json");
    assertThat(front.get("/dossiers/chechnya-2017").body()).isEqualTo(before);
    assertThat(front.get("/.well-known/vigil").body()).contains("\"number\" : 1");
  }

  @Test
  void edition_older_isRefused() throws Exception {
    front = RunningFront.serving(home);
    PairingToken token = front.token();
    assertThat(front.publish(token, front.workedExample(3)).statusCode()).isEqualTo(200);
    assertThat(front.publish(token, front.workedExample(2)).statusCode()).isEqualTo(422);
    assertThat(front.publish(token, NOTHING).statusCode()).isEqualTo(422);
    assertThat(front.get("/.well-known/vigil").body()).contains("\"number\" : 3");
  }

  @Test
  void edition_withAnUnreadableGathering_isRefused() throws Exception {
    front = RunningFront.serving(home);
    Map<EditionPath, byte[]> files = new HashMap<>(RunningFront.exampleFiles());
    files.put(new EditionPath("gatherings/odd.json"), "{}".getBytes(StandardCharsets.UTF_8));
    HttpResponse<byte[]> refused = front.publish(front.token(), front.archive(2, files));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(EditionRefusal.read(refused.body()).problems())
        .extracting(Problem::file)
        .containsExactly("gatherings/odd.json");
  }

  @Test
  void edition_changedOnTheDisk_isNotServedAfterARestart() throws Exception {
    front = RunningFront.serving(home);
    PairingToken token = front.token();
    front.publish(token, front.archive(2, Map.of()));
    front.close();
    Path sums = home.resolve("edition/2/edition.json");
    byte[] bytes = Files.readAllBytes(sums);
    bytes[bytes.length / 2]++;
    Files.write(sums, bytes);
    try (FrontServer again = FrontServer.start(home, 0)) {
      HttpResponse<String> page =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(again.address().resolve("/dossiers/chechnya-2017"))
                      .build(),
                  HttpResponse.BodyHandlers.ofString());
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("edition 1 of 22 November 2026");
    }
  }

  @Test
  void mailboxes_handedOver_replaceThoseBefore() throws Exception {
    front = RunningFront.alone(home);
    PairingToken token = front.pair();
    byte[] sealed = ReplyWriter.dummy(ReplyWriter.SMALLEST_BYTES);
    for (String id : List.of("0", "1")) {
      MailboxId mailbox = new MailboxId(id.repeat(32));
      byte[] rack = new RackArchive(new TreeSet<>(List.of(mailbox)), _ -> sealed).readAllBytes();
      assertThat(front.desk(token, "PUT", Wire.REPLIES, rack).statusCode()).isEqualTo(204);
      assertThat(HomeSearch.files(home.resolve("replies"))).hasSize(1);
      assertThat(HomeSearch.filesWith(home, mailbox.value())).hasSize(1);
    }
    assertThat(HomeSearch.filesWith(home, "0".repeat(32) + ".age")).isEmpty();
  }

  @Test
  void mailboxes_thatAreNone_areRefused() throws Exception {
    front = RunningFront.alone(home);
    PairingToken token = front.pair();
    assertThat(front.desk(token, "PUT", Wire.REPLIES, new byte[2_000]).statusCode()).isEqualTo(422);
    byte[] readable = new byte[600];
    byte[] rack =
        new RackArchive(new TreeSet<>(List.of(new MailboxId(ID))), _ -> readable).readAllBytes();
    assertThat(front.desk(token, "PUT", Wire.REPLIES, rack).statusCode()).isEqualTo(422);
    assertThat(HomeSearch.files(home.resolve("replies"))).isEmpty();
  }

  @Test
  void terms_asSet_areToldToTheDesk() throws Exception {
    front = RunningFront.with(home, "replies.days = 14");
    PairingToken token = front.pair();
    HttpResponse<byte[]> terms = front.desk(token, "GET", Wire.TERMS, NOTHING);
    assertThat(Terms.read(terms.body())).isEqualTo(new Terms(14));
  }

  @Test
  void home_inUse_isNotOpenedTwice() throws Exception {
    front = RunningFront.alone(home);
    assertThatThrownBy(() -> FrontServer.start(home, 0))
        .isInstanceOf(FrontHomeInUseException.class)
        .hasMessageContaining("stop the front");
    assertThatThrownBy(() -> FrontHome.init(home)).isInstanceOf(FrontHomeInUseException.class);
  }

  @Test
  void init_again_keepsTheHomeAndIssuesAnotherCode() throws Exception {
    front = RunningFront.serving(home);
    PairingToken token = front.token();
    front.close();
    PairingCode code = FrontHome.init(home);
    front = RunningFront.again(home, code, front.signer());
    assertThat(front.get("/").body()).contains("Chechnya, spring 2017");
    assertThat(front.desk(token, "GET", Wire.ENVELOPES, NOTHING).statusCode()).isEqualTo(200);
    front.pair();
    assertThat(front.desk(token, "GET", Wire.ENVELOPES, NOTHING).statusCode()).isEqualTo(401);
  }

  private void tell(String words) throws Exception {
    assertThat(front.tell(new Form().words(words)).statusCode()).isEqualTo(200);
  }

  private int acknowledge(PairingToken token, String path, @Nullable Sha256 received)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(front.at(path))
            .header(Wire.AUTHORIZATION, Wire.bearer(token))
            .DELETE();
    if (received != null) {
      request.header(Wire.IF_MATCH, Wire.ifMatch(received));
    }
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
