package vigil.app.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import vigil.open.Identity;
import vigil.open.PlaintextAccess;
import vigil.open.TestimonyReader;
import vigil.seal.testimony.Testimony;

/**
 * A browser, a front in a program of its own, and the key of a group without a desk.
 *
 * @param requests all that the browser asked, on pages that are {@link #watched}
 */
record Stage(Chromium chromium, OwnFront front, Identity group, List<Request> requests)
    implements AutoCloseable {
  private static final int TRIES = 15_000;

  static Stage in(Path folder) throws Exception {
    Identity group = Identity.generate();
    return of(OwnFront.start(folder, group.recipient()), group);
  }

  static Stage in(Path folder, String settings) throws Exception {
    Identity group = Identity.generate();
    return of(OwnFront.start(folder, group.recipient(), settings), group);
  }

  private static Stage of(OwnFront front, Identity group) {
    try {
      return new Stage(Chromium.start(), front, group, new CopyOnWriteArrayList<>());
    } catch (RuntimeException e) {
      front.close();
      throw e;
    }
  }

  /** As before the first witness. */
  void clear() throws IOException {
    requests.clear();
    for (Path left : front.spool()) {
      Files.delete(left);
    }
  }

  Page watched(Page page) {
    page.onRequest(requests::add);
    return page;
  }

  Path onlyEnvelope() throws IOException {
    assertThat(front.spool()).hasSize(1);
    assertThat(front.spool().getFirst().toString()).endsWith(".age");
    return front.spool().getFirst();
  }

  Testimony onlyTestimony() throws IOException {
    return TestimonyReader.read(
        Files.newInputStream(onlyEnvelope()),
        List.of(group),
        PlaintextAccess.iKnowThatThisIsTestimonyInClear());
  }

  /** What was broken off goes once the front has heard of it. */
  void assertNothingIsLeft(Page page) throws IOException {
    for (int tries = 0; tries < TRIES && !front.spool().isEmpty(); tries++) {
      page.waitForTimeout(20);
    }
    assertThat(front.spool()).isEmpty();
  }

  /** Only ciphertext went to the front, in pieces: none of these was in it. */
  void assertNobodyHeard(String... secrets) {
    assertThat(requests).anyMatch(one -> one.method().equals("PATCH"));
    for (Request request : requests) {
      byte[] body = request.postDataBuffer();
      String asked = request.url() + request.headers();
      for (String secret : secrets) {
        assertThat(asked.contains(secret)).isFalse();
        assertThat(body != null && new String(body, UTF_8).contains(secret)).isFalse();
        assertThat(body != null && new String(body, ISO_8859_1).contains(secret)).isFalse();
      }
    }
  }

  /**
   * Nothing more of what is told gets through: however fast the line is, it can still be stopped.
   */
  static void holdUp(Page page) {
    page.route(
        "**/tell/uploads/*",
        asked -> {
          if (asked.request().method().equals("PATCH")) {
            asked.abort();
          } else {
            asked.resume();
          }
        });
  }

  static Locator lost(Page page) {
    return page.locator("#sending [role=status]:has-text('The connection is lost')");
  }

  static Locator.WaitForOptions patient() {
    return new Locator.WaitForOptions().setTimeout(Chromium.PATIENCE_MS);
  }

  @Override
  public void close() {
    chromium.close();
    front.close();
  }
}
