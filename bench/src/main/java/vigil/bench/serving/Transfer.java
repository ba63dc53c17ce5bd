package vigil.bench.serving;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * What a browser transfers for a page, in bytes with the headers of the answers, compressed.
 *
 * @param style the style sheet and the icon
 * @param scripts what runs on the page
 * @param workers what is fetched only by somebody who says that she will come
 */
record Transfer(int html, int style, int scripts, int workers) {
  private static final Pattern PART =
      Pattern.compile("(href|src|data-worker)=\"(/[^\"?#]+\\.(?:css|svg|js))\"");

  static Transfer of(int port, String path) throws IOException {
    Answer page = Answer.to(port, path);
    Transfer sum = new Transfer(size(page), 0, 0, 0);
    String html =
        new String(
            new GZIPInputStream(new ByteArrayInputStream(page.body())).readAllBytes(), UTF_8);
    for (var part : PART.matcher(html).results().toList()) {
      int bytes = size(Answer.to(port, part.group(2)));
      sum =
          switch (part.group(1)) {
            case "href" -> new Transfer(sum.html, sum.style + bytes, sum.scripts, sum.workers);
            case "src" -> new Transfer(sum.html, sum.style, sum.scripts + bytes, sum.workers);
            default -> new Transfer(sum.html, sum.style, sum.scripts, sum.workers + bytes);
          };
    }
    return sum;
  }

  private static int size(Answer answer) {
    return answer.body().length
        + answer.headers().stream().mapToInt(line -> line.length() + 2).sum();
  }

  int all() {
    return html + style + scripts + workers;
  }
}
