package vigil.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which uploads may begin, and what is refused before anything is sent. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadBeginningTest {
  private static final String UPLOADS = "/tell/uploads";

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

  @ParameterizedTest
  @CsvSource({
    "Upload-Length, 0, 400",
    "Upload-Length, -1, 400",
    "Upload-Length, 1e9, 400",
    "Upload-Length, 999999999999999999999, 400",
    "X-Other, 1, 400",
    "Upload-Length, 99999999999, 413"
  })
  void begin_wrongLength_isRefused(String header, String value, int status) throws Exception {
    assertThat(ask("POST", UPLOADS, header, value).statusCode()).isEqualTo(status);
    assertThat(HomeSearch.files(spool)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site",
    "Sec-Fetch-Site, none",
    "Origin, https://example.org",
    "Origin, null"
  })
  void begin_fromAnotherSite_isRefused(String header, String value) throws Exception {
    assertThat(ask("POST", UPLOADS, "Upload-Length", "1000", header, value).statusCode())
        .isEqualTo(403);
  }

  @Test
  void begin_fromThisSite_isTaken() throws Exception {
    String origin = "http://127.0.0.1:" + front.server().port();
    HttpResponse<String> begun = ask("POST", UPLOADS, "Upload-Length", "1000", "Origin", origin);
    assertThat(begun.statusCode()).isEqualTo(201);
    ask("DELETE", begun.headers().firstValue("Location").orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "OPTIONS"})
  void uploads_anotherMethod_isRefused(String method) throws Exception {
    assertThat(ask(method, UPLOADS).statusCode()).isEqualTo(405);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/x", "/..%2f..%2ffront.toml", "/0123456789abcdef0123456789abcdef"})
  void uploads_unknownName_isNotThere(String name) throws Exception {
    for (String method : List.of("HEAD", "PATCH")) {
      int status =
          ask(
                  method,
                  UPLOADS + name,
                  "Upload-Offset",
                  "0",
                  "Content-Type",
                  "application/octet-stream")
              .statusCode();
      assertThat(status).isIn(400, 404);
    }
  }

  @Test
  void begin_spoolFull_saysSoBeforeAnythingIsSent(@TempDir Path own) throws Exception {
    try (RunningFront small = RunningFront.with(own, "spool.limit_mb = 1")) {
      small.pair();
      assertThat(status(small, "1048577")).isEqualTo(507);
      assertThat(status(small, "1048576")).isEqualTo(201);
    }
    assertThat(HomeSearch.files(own.resolve("spool"))).isEmpty();
  }

  @Test
  void begin_notPaired_isAskedToComeAgain(@TempDir Path own) throws Exception {
    try (RunningFront alone = RunningFront.alone(own)) {
      assertThat(status(alone, "1000")).isEqualTo(503);
    }
  }

  private static int status(RunningFront front, String length) throws Exception {
    return front.send("POST", UPLOADS, "", "Upload-Length", length).statusCode();
  }

  private HttpResponse<String> ask(String method, String path, String... headers) throws Exception {
    return front.send(method, path, "", headers);
  }
}
