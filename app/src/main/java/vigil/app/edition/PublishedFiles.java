package vigil.app.edition;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import vigil.exchange.edition.EditionFetcher;
import vigil.exchange.edition.EditionPath;

/** The files of the edition that a front serves, under {@code /edition/}. */
final class PublishedFiles implements EditionFetcher {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final URI front;

  PublishedFiles(URI front) {
    String address = front.toString();
    this.front = URI.create(address.endsWith("/") ? address : address + "/");
  }

  @Override
  public Optional<InputStream> open(EditionPath path) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(front.resolve("edition/" + path.value())).timeout(PATIENCE).build();
    try {
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      return switch (response.statusCode()) {
        case 200 -> Optional.of(response.body());
        case 404 -> Optional.empty();
        default ->
            throw new IOException(
                request.uri()
                    + " answered "
                    + response.statusCode()
                    + ". Check that this is the address of a Vigil front.");
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while fetching " + request.uri(), e);
    }
  }
}
