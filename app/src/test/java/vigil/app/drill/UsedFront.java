package vigil.app.drill;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigil.core.language.Language;
import vigil.desk.DeskHome;
import vigil.desk.casefile.Conversation;
import vigil.desk.casefile.DeskChange;
import vigil.desk.casefile.PairedFront;
import vigil.desk.casefile.WrittenReply;
import vigil.desk.exchange.Delivery;
import vigil.desk.exchange.Fetching;
import vigil.desk.exchange.FrontClient;
import vigil.desk.exchange.Pairing;
import vigil.desk.home.HomeFolder;
import vigil.desk.publish.Publication;
import vigil.desk.publish.Publishing;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.reply.ReplyId;
import vigil.exchange.spool.Draft;
import vigil.exchange.spool.Spool;
import vigil.exchange.wire.PairingCode;
import vigil.front.FrontHome;
import vigil.front.FrontServer;
import vigil.open.Identity;
import vigil.seal.Sealing;
import vigil.seal.number.MailboxAddress;
import vigil.seal.number.MailboxId;
import vigil.seal.reply.ReplyFile;
import vigil.seal.testimony.TestimonyText;
import vigil.seal.testimony.TestimonyWriter;

/** A front and a desk that synthetic people use, and everything that they said. */
final class UsedFront implements AutoCloseable {
  private static final int CHEAP_TO_GUESS = 1;
  private static final String EDGE = "synthetic-edge-of-a-part";

  /** Years of use within minutes are no flood. */
  private static final String NO_FLOOD =
      """
      [flood]
      calm_per_minute = 100000
      forms_per_minute = 100000
      envelopes_per_hour = 1000000
      """;

  private static final Pattern NUMBER = Pattern.compile("class=\"return-number\"[^>]*>([0-9 ]+)<");

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<String> planted = new ArrayList<>();
  private final FrontServer front;
  private final OpenDesk desk;
  private int said;

  UsedFront(Path folder) throws IOException {
    PairingCode code = FrontHome.init(folder.resolve("front"));
    Files.writeString(folder.resolve("front/front.toml"), NO_FLOOD);
    front = FrontServer.start(folder.resolve("front"), 0);
    char[] passphrase = "a passphrase for a synthetic desk".toCharArray();
    DeskHome.init(folder.resolve("desk"), passphrase.clone(), CHEAP_TO_GUESS);
    desk = OpenDesk.unlock(HomeFolder.at(folder.resolve("desk")), passphrase, Clock.systemUTC());
    Pairing.pair(desk, URI.create("http://localhost:" + front.port()), code);
  }

  /** Everything that was said, sent or used so far, and must not be found. */
  List<String> planted() {
    return List.copyOf(planted);
  }

  /** Words that nobody has said before. */
  private String words(String what) {
    String words = "synthetic %s no %07d".formatted(what, ++said);
    planted.add(words);
    return words;
  }

  /** Tells something, and keeps the number. */
  String tell() throws IOException, InterruptedException {
    String body =
        field("words", words("first word") + ", " + words("place") + ", " + words("свидетель"))
            + file(words("photo") + ".jpg", words("content"));
    String page = send("/tell", "multipart/form-data; boundary=" + EDGE, body + end());
    Matcher number = NUMBER.matcher(page);
    if (!number.find()) {
      throw new IOException("no number was given out");
    }
    planted.add(number.group(1));
    planted.add(number.group(1).replace(" ", ""));
    return number.group(1);
  }

  /**
   * Tells something as the front does, but beside it, from a mailbox of chance: the half second
   * that a number costs would be the most of a large drill.
   */
  void tellBeside(Path spool) throws IOException {
    MailboxAddress mailbox =
        new MailboxAddress(
            new MailboxId(UUID.randomUUID().toString().replace("-", "")),
            Identity.generate().recipient());
    planted.add(mailbox.recipient().encoded());
    try (Draft draft = Spool.open(spool, Long.MAX_VALUE).begin()) {
      ByteArrayOutputStream sealed = new ByteArrayOutputStream();
      TestimonyWriter writer = new TestimonyWriter(Sealing.to(desk.keys().recipients(), sealed));
      byte[] content = (words("content") + words("more")).getBytes(StandardCharsets.UTF_8);
      writer.addFile(words("photo") + ".jpg", "image/jpeg", new ByteArrayInputStream(content));
      String told =
          words("first word") + words("place") + words("person") + words("street") + words("день");
      LocalDate today = LocalDate.now(ZoneOffset.UTC);
      writer.finish(new TestimonyText(told, Language.ENGLISH, today, Optional.of(mailbox)));
      draft.write(sealed.toByteArray());
      draft.commit();
    }
  }

  /** Comes back; the page that is shown. */
  String comeBack(String number) throws IOException, InterruptedException {
    return send("/return", "application/x-www-form-urlencoded", "number=" + encoded(number));
  }

  /** Writes once more under the same number. */
  void writeBack(String number) throws IOException, InterruptedException {
    String body =
        field("number", number)
            + field("words", words("further word"))
            + file(words("second photo") + ".png", words("second content"));
    String page = send("/return/write", "multipart/form-data; boundary=" + EDGE, body + end());
    require(page, "Your message has arrived");
  }

  /** Erases the conversation. */
  void erase(String number) throws IOException, InterruptedException {
    String body = "sure=yes&number=" + encoded(number);
    require(send("/return/erase", "application/x-www-form-urlencoded", body), "It is erased");
  }

  /** Fetches what waits and fills the mailboxes; how many envelopes were new. */
  int exchange() throws IOException {
    PairedFront paired = desk.state().front().orElseThrow();
    try (FrontClient client = new FrontClient(paired)) {
      int fetched = new Fetching(desk).from(client);
      new Delivery(desk).mailboxes(client);
      return fetched;
    }
  }

  /** Publishes an edition, in which nothing is yet. */
  void publish() throws IOException {
    if (new Publishing(desk).publish(List.of()) instanceof Publication.Waiting waiting) {
      throw waiting.because();
    }
  }

  /** The conversations at the desk. */
  List<Conversation> conversations() {
    return List.copyOf(desk.state().conversations().values());
  }

  /** Writes a reply with a small file; it is handed over with the next exchange. */
  String reply(Conversation conversation) throws IOException {
    String text = words("reply");
    ReplyFile file =
        new ReplyFile(
            words("sheet") + ".txt",
            "text/plain",
            words("sheet content").getBytes(StandardCharsets.UTF_8));
    desk.record(
        new DeskChange.ReplyWritten(
            new WrittenReply(
                ReplyId.random(),
                conversation.first().orElseThrow(),
                conversation.address(),
                Language.ENGLISH,
                desk.caseFile().today(),
                text,
                List.of(file))));
    return text;
  }

  private String send(String path, String type, String body)
      throws IOException, InterruptedException {
    int visitor = planted.size();
    String address = "198.51.%d.%d".formatted(visitor / 250 % 250, visitor % 250);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + front.port() + path))
            .header("Content-Type", type)
            .header("Accept-Language", "en")
            .header("User-Agent", words("browser"))
            .header("Referer", "https://example.org/" + encoded(words("page before")))
            .header("X-Forwarded-For", address)
            .header("Forwarded", "for=" + address)
            .POST(BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(path + " answered " + answer.statusCode());
    }
    return answer.body();
  }

  private static void require(String page, String words) throws IOException {
    if (!page.contains(words)) {
      throw new IOException("the page does not say: " + words);
    }
  }

  private static String field(String name, String content) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(EDGE, name, content);
  }

  private static String file(String name, String content) {
    return ("--%s\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\n"
            + "Content-Type: image/jpeg\r\n\r\n%s\r\n")
        .formatted(EDGE, name, content);
  }

  private static String end() {
    return "--" + EDGE + "--\r\n";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    try {
      desk.close();
    } finally {
      front.close();
    }
  }
}
