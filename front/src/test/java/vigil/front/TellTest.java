package vigil.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vigil.seal.number.MailboxAddress;
import vigil.seal.number.ReturnNumber;
import vigil.seal.returning.ReturnIdentity;

/** Telling: what arrives is sealed, and nothing readable is left anywhere. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TellTest {
  private static final String PLANTED = "a planted sentence about a green door";
  private static final int PATIENCE = 15_000;

  private final ReturnIdentity group = ReturnIdentity.of(RunningFront.GROUP);

  @SuppressWarnings("NullAway.Init")
  private Path home;

  @SuppressWarnings("NullAway.Init")
  private RunningFront front;

  private Set<Path> before = Set.of();

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    home = folder;
    front = RunningFront.serving(home);
  }

  @AfterAll
  void stop() throws Exception {
    front.close();
  }

  @BeforeEach
  void look() throws Exception {
    before = Set.copyOf(HomeSearch.files(home.resolve("spool")));
  }

  @Test
  void post_wordsAndFiles_areSealedToTheGroup() throws Exception {
    byte[] photo = new byte[300_000];
    new Random(1).nextBytes(photo);
    HttpResponse<String> answer =
        front.tell(
            new Form()
                .words(PLANTED + "\r\nсвоими словами")
                .file("дверь.jpg", "image/jpeg", photo)
                .noFile(),
            "Accept-Language",
            "ru");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("Сообщение дошло").contains("<title>Страница</title>");
    assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
    PublicPagesTest.assertStrict(answer.headers());

    Map<String, byte[]> opened = open(onlyEnvelope());
    JsonNode testimony = JsonMapper.shared().readTree(opened.get("testimony.json"));
    assertThat(testimony.path("text").asString()).isEqualTo(PLANTED + "\nсвоими словами");
    assertThat(testimony.path("language").asString()).isEqualTo("ru");
    assertThat(testimony.path("received_on").asString()).matches("\\d{4}-\\d{2}-\\d{2}");
    JsonNode file = testimony.path("files").path(0);
    assertThat(testimony.path("files").size()).isEqualTo(1);
    assertThat(file.path("name").asString()).isEqualTo("дверь.jpg");
    assertThat(file.path("media_type").asString()).isEqualTo("image/jpeg");
    assertThat(opened.get(file.path("path").asString())).isEqualTo(photo);
  }

  @Test
  void post_told_numberLeadsToTheMailboxInTheEnvelope() throws Exception {
    HttpResponse<String> answer = front.tell(new Form().words(PLANTED));
    String number =
        answer.body().replaceAll("(?s).*class=\"return-number\"[^>]*>([0-9 ]+)<.*", "$1");
    assertThat(number).matches("(\\d{5} ){4}\\d{5}");
    MailboxAddress address = ReturnNumber.parse(number).address();
    JsonNode mailbox =
        JsonMapper.shared().readTree(open(onlyEnvelope()).get("testimony.json")).path("mailbox");
    assertThat(mailbox.path("id").asString()).isEqualTo(address.id().value());
    assertThat(mailbox.path("recipient").asString()).isEqualTo(address.recipient().encoded());
  }

  @Test
  void post_underWayAndAfter_leavesNothingReadableInTheHome() throws Exception {
    byte[] file = (PLANTED + " in a file ").repeat(20_000).getBytes(StandardCharsets.UTF_8);
    byte[] body = new Form().words(PLANTED).file("note.txt", "text/plain", file).bytes();
    try (Raw raw = new Raw(front.server().port())) {
      raw.send(head("/tell", body.length)).send(Arrays.copyOf(body, body.length - 5_000));
      Path draft = awaitDraft(file.length / 2);
      assertThat(HomeSearch.filesWith(home, "planted sentence")).isEmpty();
      assertThat(HomeSearch.files(home)).contains(draft);
      raw.send(Arrays.copyOfRange(body, body.length - 5_000, body.length));
      assertThat(raw.answer()).startsWith("HTTP/1.1 200");
    }
    assertThat(HomeSearch.filesWith(home, "planted sentence")).isEmpty();
    assertThat(HomeSearch.filesWith(home, "note.txt")).isEmpty();
    assertThat(open(onlyEnvelope()).values()).anyMatch(content -> Arrays.equals(content, file));
  }

  @Test
  void post_brokenOff_leavesNothing() throws Exception {
    byte[] file = new byte[400_000];
    byte[] body = new Form().words(PLANTED).file("a.bin", "image/png", file).unfinished();
    try (Raw raw = new Raw(front.server().port())) {
      raw.send(head("/tell", body.length + 100)).send(body);
      awaitDraft(file.length / 2);
    }
    awaitEmptySpool();
  }

  @Test
  void post_formWithoutItsEnd_isRefusedAndLeavesNothing() throws Exception {
    HttpResponse<String> answer = front.tell(new Form().words(PLANTED).unfinished(), Form.TYPE);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("This request was not understood");
    assertThat(spool()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \r\n \t "})
  void post_nothingToSend_isAskedForSomething(String words) throws Exception {
    HttpResponse<String> answer = front.tell(new Form().words(words).noFile());
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("There is nothing to send").contains("<textarea");
    assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
    assertThat(spool()).isEmpty();
  }

  @Test
  void post_onlyAFile_isTaken() throws Exception {
    assertThat(
            front
                .tell(new Form().words("").file("a.txt", "text/plain", new byte[] {65}))
                .statusCode())
        .isEqualTo(200);
    assertThat(spool()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site"})
  void post_fromAnotherSite_isRefused(String from) throws Exception {
    HttpResponse<String> answer = front.tell(new Form().words(PLANTED), "Sec-Fetch-Site", from);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("sent from another site");
    assertThat(spool()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"same-origin", "none"})
  void post_fromThisSite_isTaken(String from) throws Exception {
    assertThat(front.tell(new Form().words(PLANTED), "Sec-Fetch-Site", from).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/x-www-form-urlencoded",
        "text/plain",
        "multipart/form-data",
        "multipart/mixed; boundary=x"
      })
  void post_anotherKindOfForm_isRefused(String type) throws Exception {
    assertThat(front.tell(new Form().words(PLANTED).bytes(), type).statusCode()).isEqualTo(415);
    assertThat(spool()).isEmpty();
  }

  @Test
  void post_unknownFields_arePassedOver() throws Exception {
    Form form =
        new Form()
            .part("Content-Disposition: form-data; name=\"other\"", new byte[50_000])
            .words(PLANTED);
    assertThat(front.tell(form).statusCode()).isEqualTo(200);
    assertThat(open(onlyEnvelope()).keySet())
        .containsExactlyInAnyOrder("testimony.json", "padding");
  }

  @Test
  void envelope_stored_showsNoTimeButTheDay() throws Exception {
    front.tell(new Form().words(PLANTED));
    assertThat(Files.getLastModifiedTime(onlyEnvelope()).toInstant().getEpochSecond() % 86_400)
        .isZero();
  }

  private static String head(String path, int length) {
    return "POST "
        + path
        + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: "
        + Form.TYPE
        + "\r\nContent-Length: "
        + length
        + "\r\n\r\n";
  }

  /** What this test has put there. */
  private List<Path> spool() throws Exception {
    List<Path> files = new ArrayList<>(HomeSearch.files(home.resolve("spool")));
    files.removeAll(before);
    return files;
  }

  private Path onlyEnvelope() throws Exception {
    assertThat(spool()).hasSize(1);
    return spool().getFirst();
  }

  private Path awaitDraft(long sizeBytes) throws Exception {
    for (int tries = 0; tries < PATIENCE; tries++) {
      for (Path file : spool()) {
        if (Files.size(file) > sizeBytes) {
          return file;
        }
      }
      Thread.sleep(20);
    }
    throw new AssertionError("no draft of " + sizeBytes + " bytes appeared");
  }

  private void awaitEmptySpool() throws Exception {
    for (int tries = 0; tries < PATIENCE && !spool().isEmpty(); tries++) {
      Thread.sleep(20);
    }
    assertThat(spool()).isEmpty();
  }

  private Map<String, byte[]> open(Path envelope) throws Exception {
    Map<String, byte[]> entries = new TreeMap<>();
    byte[] plain = group.open(Files.newInputStream(envelope)).readAllBytes();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(plain))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    return entries;
  }
}
