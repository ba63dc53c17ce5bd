package vigil.app.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vigil.app.outcome.ExitCode;

/**
 * {@code vigil rehearse}: starts both programs once and asks for their pages, so that the JDK
 * learns which classes a start needs (JEP 514). Used by the launcher, not by people.
 */
@Command(name = "rehearse", hidden = true, description = "Teaches the JDK a fast start.")
public final class RehearseCommand implements Callable<Integer> {
  private static final List<String> FRONT_PAGES =
      List.of("", "tell", "return", "about", "dossiers/chechnya-2017", "feed.atom", "calendar.ics");

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (TemporaryHome home = TemporaryHome.make();
        Demo demo = Demo.start(home.path(), 0, 0);
        HttpClient client = HttpClient.newHttpClient()) {
      for (String page : FRONT_PAGES) {
        get(client, demo.frontAddress().resolve(page));
      }
      get(client, demo.deskAddress().resolve("/unlock"));
    }
    return ExitCode.DONE;
  }

  private static void get(HttpClient client, URI address) throws IOException, InterruptedException {
    HttpResponse<Void> response =
        client.send(
            HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
    if (response.statusCode() != 200) {
      throw new IOException(address + " answered " + response.statusCode());
    }
  }
}
