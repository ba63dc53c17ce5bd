package vigil.front.returning;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;
import vigil.seal.reply.Reply;
import vigil.seal.reply.ReplyFile;

/** The files that came with replies, to be saved. */
final class Attached {
  private Attached() {}

  /**
   * One of them.
   *
   * @param place among the files of all replies, from 0; may be anything
   */
  static Optional<ReplyFile> at(String place, List<Reply> replies) {
    if (!place.matches("\\d{1,4}")) {
      return Optional.empty();
    }
    return replies.stream()
        .flatMap(reply -> reply.files().stream())
        .skip(Integer.parseInt(place))
        .findFirst();
  }

  /** RFC 6266 with the name encoded as RFC 8187 says. Never shown in the page. */
  static void send(Context request, ReplyFile file) {
    String name = URLEncoder.encode(file.name(), UTF_8).replace("+", "%20").replace("*", "%2A");
    request
        .contentType("application/octet-stream")
        .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
        .result(file.content());
  }
}
