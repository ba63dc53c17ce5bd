package vigil.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vigil.seal.Sealing;

/** Envelopes that a browser has sealed arrive in chunks (docs/upload-protocol.md). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadTest {
  private static final String UPLOADS = "/tell/uploads";

  private static final int PATIENCE = 15_000;

  private final HttpClient client = HttpClient.newHttpClient();

  private final byte[] envelope = envelope(300_000);

  private static byte[] envelope(int sizeBytes) {
    ByteArrayOutputStream sealed = new ByteArrayOutputStream();
    try (OutputStream sealing = Sealing.to(RunningFront.RECIPIENTS, sealed)) {
      sealing.write(new byte[sizeBytes]);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return sealed.toByteArray();
  }

  @SuppressWarnings("NullAway.Init")
  private Path spool;

  @SuppressWarnings("NullAway.Init")
  private RunningFront front;

  @BeforeAll
  void start(@TempDir Path home) throws Exception {
    front = RunningFront.alone(home);
    front.pair();
    spool = home.resolve("spool");
  }

  @AfterAll
  void stop() throws Exception {
    front.close();
  }

  @BeforeEach
  void empty() throws Exception {
    for (Path file : HomeSearch.files(spool)) {
      if (file.toString().endsWith(".age")) {
        Files.delete(file);
      }
    }
  }

  @Test
  void upload_inChunks_liesInTheSpoolAsItWasSealed() throws Exception {
    String upload = begin(envelope.length);
    assertThat(offset(upload)).isZero();
    assertThat(send(upload, 0, 100_000).statusCode()).isEqualTo(204);
    assertThat(offset(upload)).isEqualTo(100_000);
    HttpResponse<String> last = send(upload, 100_000, envelope.length);
    assertThat(last.headers().firstValue("Upload-Offset")).hasValue("" + envelope.length);
    assertThat(HomeSearch.files(spool)).noneMatch(file -> file.toString().endsWith(".age"));
    HttpResponse<String> end = finish(upload, envelope);
    assertThat(end.statusCode()).isEqualTo(204);
    PublicPagesTest.assertStrict(end.headers());
    assertThat(Files.readAllBytes(onlyEnvelope())).isEqualTo(envelope);
    assertThat(Files.getLastModifiedTime(onlyEnvelope()).toInstant().getEpochSecond() % 86_400)
        .isZero();
  }

  @Test
  void finish_askedTwice_storesOnce() throws Exception {
    String upload = begin(envelope.length);
    send(upload, 0, envelope.length);
    assertThat(finish(upload, envelope).statusCode()).isEqualTo(204);
    assertThat(finish(upload, envelope).statusCode()).isEqualTo(204);
    assertThat(ask("HEAD", upload).statusCode()).isEqualTo(404);
    onlyEnvelope();
  }

  @Test
  void finish_anotherHash_storesNothing() throws Exception {
    String upload = begin(envelope.length);
    send(upload, 0, envelope.length);
    assertThat(finish(upload, new byte[10]).statusCode()).isEqualTo(422);
    assertThat(ask("HEAD", upload).statusCode()).isEqualTo(404);
    assertThat(HomeSearch.files(spool)).isEmpty();
  }

  @Test
  void finish_notWhole_saysHowMuchIsThere() throws Exception {
    String upload = begin(envelope.length);
    send(upload, 0, 5_000);
    HttpResponse<String> early = finish(upload, envelope);
    assertThat(early.statusCode()).isEqualTo(409);
    assertThat(early.headers().firstValue("Upload-Offset")).hasValue("5000");
    assertThat(ask("DELETE", upload).statusCode()).isEqualTo(204);
  }

  @Test
  void patch_atAnotherOffset_isRefusedAndNothingIsLost() throws Exception {
    String upload = begin(envelope.length);
    send(upload, 0, 5_000);
    HttpResponse<String> wrong = send(upload, 4_000, 6_000);
    assertThat(wrong.statusCode()).isEqualTo(409);
    assertThat(wrong.headers().firstValue("Upload-Offset")).hasValue("5000");
    assertThat(send(upload, 5_000, 6_000).statusCode()).isEqualTo(204);
    ask("DELETE", upload);
  }

  @Test
  void patch_brokenOff_keepsWhatCameAndGoesOn() throws Exception {
    String upload = begin(envelope.length);
    try (Raw raw = new Raw(front.server().port())) {
      raw.send(head(upload, 0, 200_000)).send(Arrays.copyOf(envelope, 150_000));
      awaitDraft(150_000);
    }
    int offset = awaitOffset(upload);
    assertThat(offset).isEqualTo(150_000);
    assertThat(send(upload, offset, envelope.length).statusCode()).isEqualTo(204);
    assertThat(finish(upload, envelope).statusCode()).isEqualTo(204);
    assertThat(Files.readAllBytes(onlyEnvelope())).isEqualTo(envelope);
  }

  @Test
  void patch_whileAnotherIsUnderWay_isAskedToComeAgain() throws Exception {
    String upload = begin(envelope.length);
    try (Raw raw = new Raw(front.server().port())) {
      raw.send(head(upload, 0, 200_000)).send(Arrays.copyOf(envelope, 50_000));
      awaitDraft(50_000);
      assertThat(send(upload, 0, 1_000).statusCode()).isEqualTo(409);
      assertThat(ask("HEAD", upload).statusCode()).isEqualTo(409);
    }
    awaitOffset(upload);
    assertThat(ask("DELETE", upload).statusCode()).isEqualTo(204);
  }

  @Test
  void patch_somethingReadable_isThrownAway() throws Exception {
    String upload = begin(1_000);
    byte[] words = "I saw it with my own eyes".repeat(40).getBytes(StandardCharsets.UTF_8);
    assertThat(send(upload, 0, words).statusCode()).isEqualTo(415);
    assertThat(ask("HEAD", upload).statusCode()).isEqualTo(404);
    assertThat(HomeSearch.files(spool)).isEmpty();
  }

  @Test
  void delete_underWay_leavesNothing() throws Exception {
    String upload = begin(envelope.length);
    send(upload, 0, 5_000);
    assertThat(HomeSearch.files(spool)).hasSize(1);
    assertThat(ask("DELETE", upload).statusCode()).isEqualTo(204);
    assertThat(HomeSearch.files(spool)).isEmpty();
    assertThat(ask("DELETE", upload).statusCode()).isEqualTo(204);
  }

  private String begin(long lengthBytes) throws Exception {
    HttpResponse<String> begun = ask("POST", UPLOADS, "Upload-Length", "" + lengthBytes);
    assertThat(begun.statusCode()).isEqualTo(201);
    return begun.headers().firstValue("Location").orElseThrow();
  }

  private HttpResponse<String> send(String upload, int from, int until) throws Exception {
    return send(upload, from, Arrays.copyOfRange(envelope, from, until));
  }

  private HttpResponse<String> send(String upload, int from, byte[] chunk) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(front.at(upload))
            .header("Upload-Offset", "" + from)
            .header("Content-Type", "application/octet-stream")
            .method("PATCH", BodyPublishers.ofByteArray(chunk))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private HttpResponse<String> finish(String upload, byte[] content) throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
    String value = "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":";
    return ask("POST", upload, "Repr-Digest", value);
  }

  private int offset(String upload) throws Exception {
    HttpResponse<String> answer = ask("HEAD", upload);
    assertThat(answer.statusCode()).isEqualTo(204);
    return Integer.parseInt(answer.headers().firstValue("Upload-Offset").orElseThrow());
  }

  private HttpResponse<String> ask(String method, String path, String... headers) throws Exception {
    return front.send(method, path, "", headers);
  }

  private static String head(String upload, int from, int length) {
    return "PATCH "
        + upload
        + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/octet-stream\r\nUpload-Offset: "
        + from
        + "\r\nContent-Length: "
        + length
        + "\r\n\r\n";
  }

  /** Until the front has noticed that nobody sends any more. */
  private int awaitOffset(String upload) throws Exception {
    for (int tries = 0; tries < PATIENCE; tries++) {
      if (ask("HEAD", upload).statusCode() == 204) {
        return offset(upload);
      }
      Thread.sleep(20);
    }
    throw new AssertionError("the upload stays busy");
  }

  private void awaitDraft(long sizeBytes) throws Exception {
    for (int tries = 0; tries < PATIENCE; tries++) {
      for (Path file : HomeSearch.files(spool)) {
        if (Files.size(file) >= sizeBytes) {
          return;
        }
      }
      Thread.sleep(20);
    }
    throw new AssertionError("no draft of " + sizeBytes + " bytes appeared");
  }

  private Path onlyEnvelope() throws Exception {
    List<Path> files = HomeSearch.files(spool);
    assertThat(files).hasSize(1);
    assertThat(files.getFirst().toString()).endsWith(".age");
    return files.getFirst();
  }
}
