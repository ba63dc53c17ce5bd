package vigil.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that no browser sends get plain words and strict headers too. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RawRequestsTest {
  @SuppressWarnings("NullAway.Init")
  private RunningFront front;

  @BeforeAll
  void start(@TempDir Path home) throws Exception {
    front = RunningFront.alone(home);
  }

  @AfterAll
  void stop() throws Exception {
    front.close();
  }

  @ParameterizedTest
  @CsvSource({
    "GARBAGE, 400",
    "GET / HTTP/1.1, 400",
    "GET /a/%2e%2e/b HTTP/1.1|Host: x, 400",
    "GET /a%2fb HTTP/1.1|Host: x, 400",
    "GET /%ff HTTP/1.1|Host: x, 400",
    "GET /a//b HTTP/1.1|Host: x, 400",
    "GET / HTTP/1.1|Host: x|Content-Length: -1, 400",
    "GET / HTTP/1.1|Host: x|Content-Length: 1|Content-Length: 2, 400",
    "TRACE / HTTP/1.1|Host: x, 405",
    "OPTIONS / HTTP/1.1|Host: x, 405",
    "FOO /nope HTTP/1.1|Host: x, 404",
    "GET /tell/x HTTP/1.1|Host: x, 404",
  })
  void request_odd_isAnsweredStrictly(String request, int status) throws Exception {
    assertStrict(ask(request.replace("|", "\r\n")), status);
  }

  @Test
  void request_longHeaders_areTooLarge() throws Exception {
    assertStrict(ask("GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + "y".repeat(9_000)), 431);
  }

  @Test
  void request_longAddress_isTooLarge() throws Exception {
    assertThat(ask("GET /" + "y".repeat(9_000) + " HTTP/1.1\r\nHost: x"))
        .containsPattern("^HTTP/1.1 4(14|31)");
  }

  private String ask(String head) throws Exception {
    try (Raw raw = new Raw(front.server().port())) {
      return raw.send(head + "\r\nConnection: close\r\n\r\n").answer();
    }
  }

  private static void assertStrict(String answer, int status) {
    assertThat(answer)
        .startsWith("HTTP/1.1 " + status + " ")
        .contains("Content-Security-Policy: default-src 'none'")
        .contains("Referrer-Policy: no-referrer")
        .contains("X-Content-Type-Options: nosniff")
        .contains("Cache-Control: no-store")
        .contains("<html lang=\"en\"")
        .doesNotContain("Jetty", "jetty", "Javalin", "Server:", "Set-Cookie", "java.");
  }
}
