package vigil.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.app.outcome.Refusal;
import vigil.desk.exchange.Pairing;
import vigil.desk.home.HomeFolder;
import vigil.desk.publish.Publication;
import vigil.desk.publish.Publishing;
import vigil.desk.unlock.OpenDesk;

class DemoTest {
  @TempDir Path folder;

  @Test
  void start_again_servesTheSameAtTheSamePort() throws Exception {
    int port;
    try (Demo first = Demo.start(folder, 0, 0)) {
      assertThat(first.passphrase()).isPresent();
      port = first.frontAddress().getPort();
    }
    try (Demo again = Demo.start(folder, port, 0)) {
      assertThat(again.passphrase()).isEmpty();
      assertThat(again.pairAgain()).isEmpty();
      assertThat(status(again.frontAddress().resolve("/dossiers/chechnya-2017"))).isEqualTo(200);
    }
  }

  @Test
  void start_againAtAnotherPort_canBePairedAgainAndPublish() throws Exception {
    String passphrase;
    try (Demo first = Demo.start(folder, 0, 0)) {
      passphrase = first.passphrase().orElseThrow();
    }
    Files.writeString(folder.resolve("front-port"), "1\n");

    Demo moved = Demo.start(folder, 0, 0);

    try (OpenDesk desk =
        OpenDesk.unlock(
            HomeFolder.at(folder.resolve("desk")), passphrase.toCharArray(), Clock.systemUTC())) {
      Pairing.pair(desk, moved.frontForDesk(), moved.pairAgain().orElseThrow());
      assertThat(new Publishing(desk).publish(desk.state().dossiers().keySet().stream().toList()))
          .isNotInstanceOf(Publication.Waiting.class);
    } finally {
      moved.close();
    }
  }

  @Test
  void start_whatNoDemoFinished_isRefused() throws IOException {
    Files.createDirectory(folder.resolve("desk"));

    assertThatThrownBy(() -> Demo.start(folder, 0, 0))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("no demo finished");
  }

  private static int status(URI page) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding())
          .statusCode();
    }
  }
}
