package vigil.desk.trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A browser of few means: remembers one cookie, sends forms, follows nothing. */
public final class Browser implements AutoCloseable {
  static {
    // Tests of the guard send a Host of their own.
    System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
  }

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final String base;
  private @Nullable String cookie;

  public Browser(int port) {
    base = "http://localhost:" + port;
    headers.put("Origin", base);
    headers.put("Sec-Fetch-Site", "same-origin");
  }

  /** The origin of the desk. */
  public String origin() {
    return base;
  }

  /** Sends this header from now on; null to leave it out. */
  public Browser with(String name, @Nullable String value) {
    if (value == null) {
      headers.remove(name);
    } else {
      headers.put(name, value);
    }
    return this;
  }

  /** Forgets the cookie. */
  public Browser withoutCookie() {
    cookie = null;
    return this;
  }

  /** Types the passphrase. */
  public HttpResponse<String> unlock(String passphrase) {
    return post("/unlock", "passphrase", passphrase);
  }

  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
  }

  /** Sends a request of any method without a body. */
  public HttpResponse<String> send(String method, String path) {
    return send(
        HttpRequest.newBuilder(URI.create(base + path)).method(method, BodyPublishers.noBody()));
  }

  /** Gets what is no text. */
  public HttpResponse<byte[]> download(String path) {
    return send(HttpRequest.newBuilder(URI.create(base + path)).GET(), BodyHandlers.ofByteArray());
  }

  /** Sends a form that is answered with what is no text. */
  public HttpResponse<byte[]> downloadWith(String path, String... fields) {
    return send(form(path, fields), BodyHandlers.ofByteArray());
  }

  /** Sends a form of names and values in turn. */
  public HttpResponse<String> post(String path, String... fields) {
    return send(form(path, fields));
  }

  private HttpRequest.Builder form(String path, String... fields) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < fields.length; i += 2) {
      pairs.add(encoded(fields[i]) + "=" + encoded(fields[i + 1]));
    }
    return HttpRequest.newBuilder(URI.create(base + path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(String.join("&", pairs)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  /** Sends a form with one file, as a page with a file field does. */
  public HttpResponse<String> postParts(
      String path, String fileName, String content, String... fields) {
    String edge = "--edge-of-a-part";
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      body.append(edge + "\r\nContent-Disposition: form-data; name=\"" + fields[i] + "\"\r\n\r\n");
      body.append(fields[i + 1] + "\r\n");
    }
    body.append(
        edge + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + fileName);
    body.append("\"\r\nContent-Type: text/plain\r\n\r\n" + content + "\r\n" + edge + "--\r\n");
    return send(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "multipart/form-data; boundary=" + edge.substring(2))
            .POST(BodyPublishers.ofString(body.toString())));
  }

  /** Sends a form with one file, and before the end of the file has something else done. */
  public HttpResponse<String> postPartsAround(String path, String content, Runnable meanwhile) {
    String edge = "--edge-of-a-part";
    String head =
        edge + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"slow.txt\"\r\n\r\n";
    InputStream end =
        new InputStream() {
          private final InputStream rest =
              new ByteArrayInputStream(("\r\n" + edge + "--\r\n").getBytes(UTF_8));
          private boolean done;

          @Override
          public int read() throws IOException {
            if (!done) {
              done = true;
              meanwhile.run();
            }
            return rest.read();
          }
        };
    InputStream begin = new ByteArrayInputStream((head + content).getBytes(UTF_8));
    return send(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "multipart/form-data; boundary=" + edge.substring(2))
            .POST(BodyPublishers.ofInputStream(() -> new SequenceInputStream(begin, end))));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> send(
      HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
    headers.forEach(request::header);
    if (cookie != null) {
      request.header("Cookie", cookie);
    }
    try {
      HttpResponse<T> answer = http.send(request.build(), handler);
      answer
          .headers()
          .firstValue("Set-Cookie")
          .ifPresent(set -> cookie = set.substring(0, set.indexOf(';')));
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
