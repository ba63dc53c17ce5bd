package vigil.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.core.language.Language;
import vigil.exchange.reply.RackArchive;
import vigil.exchange.wire.PairingToken;
import vigil.exchange.wire.Wire;
import vigil.seal.number.MailboxAddress;
import vigil.seal.number.MailboxId;
import vigil.seal.number.ReturnNumber;
import vigil.seal.reply.Reply;
import vigil.seal.reply.ReplyFile;
import vigil.seal.reply.ReplyWriter;
import vigil.seal.returning.ReturnIdentity;
import vigil.seal.testimony.Purpose;
import vigil.seal.testimony.Testimony;
import vigil.seal.testimony.TestimonyJson;

/** Coming back: the number alone opens the mailbox, and nobody can find out which numbers exist. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReturnTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
  private static final byte[] PDF = "%PDF-1.7 synthetic".getBytes(StandardCharsets.US_ASCII);

  private final ReturnIdentity group = ReturnIdentity.of(RunningFront.GROUP);

  /** What the desk has left, by mailbox. */
  private final Map<MailboxId, byte[]> mailboxes = new HashMap<>();

  @SuppressWarnings("NullAway.Init")
  private Path home;

  @SuppressWarnings("NullAway.Init")
  private RunningFront front;

  @SuppressWarnings("NullAway.Init")
  private PairingToken desk;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    home = folder;
    front = RunningFront.alone(home);
    desk = front.pair();
  }

  @AfterAll
  void stop() throws Exception {
    front.close();
  }

  @Test
  void post_repliesWaiting_areShownToTheirNumberOnly() throws Exception {
    ReturnNumber number = number();
    leave(
        number,
        reply("We have read it.\n\nПозвоните <завтра>.", TODAY),
        reply("Are you safe?", TODAY.minusDays(1)));

    HttpResponse<String> answer = post(number.grouped());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("2 messages for you")
        .containsSubsequence("Are you safe?", "We have read it.", "Позвоните &lt;завтра&gt;.")
        .contains("for 60 days")
        .contains("<title>Page</title>");
    assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
    PublicPagesTest.assertStrictWithScripts(answer.headers());
    assertThat(post(number().grouped()).body()).doesNotContain("Are you safe?");
    assertThat(HomeSearch.filesWith(home, "Are you safe?")).isEmpty();
    assertThat(post(number.grouped()).body()).isEqualTo(answer.body());
  }

  @Test
  void post_replyPastItsLastDay_isNotShown() throws Exception {
    ReturnNumber number = number();
    Reply old =
        new Reply("long ago", Language.ENGLISH, TODAY.minusDays(61), TODAY.minusDays(1), List.of());
    Reply last = new Reply("just in time", Language.ENGLISH, TODAY.minusDays(60), TODAY, List.of());
    leave(number, old, last);
    assertThat(post(number.grouped()).body()).contains("just in time").doesNotContain("long ago");
  }

  @Test
  void post_unknownUnansweredAndErasedNumber_areTheSamePage() throws Exception {
    ReturnNumber unanswered = number();
    ReturnNumber erased = number();
    leave(unanswered);
    leave(erased, reply("something that was there", TODAY));
    assertThat(post(erased.grouped()).body()).contains("something that was there");
    assertThat(erase(erased).statusCode()).isEqualTo(200);

    ReturnNumber unknown = number();
    HttpResponse<String> first = post(unknown.grouped());
    for (ReturnNumber other : List.of(unanswered, erased)) {
      HttpResponse<String> answer = post(other.grouped());
      assertThat(unnamed(answer.body(), other))
          .contains("No message yet", "data-mailbox-id=\"ID\"")
          .isEqualTo(unnamed(first.body(), unknown));
      assertThat(answer.body()).hasSameSizeAs(first.body());
      assertThat(answer.statusCode()).isEqualTo(first.statusCode()).isEqualTo(200);
      assertThat(headers(answer)).isEqualTo(headers(first));
    }
  }

  /** A page without what names its number, which is of the same length for all. */
  private static String unnamed(String page, ReturnNumber number) {
    MailboxAddress address = number.address();
    return page.replace(number.grouped(), "NUMBER")
        .replace(address.id().value(), "ID")
        .replace(address.recipient().encoded(), "RECIPIENT");
  }

  @Test
  void post_damagedMailbox_saysSo() throws Exception {
    ReturnNumber number = number();
    leave(number, reply("damaged", TODAY));
    byte[] sealed = held(number.address().id());
    sealed[sealed.length - 1]++;
    handOver();
    assertThat(post(number.grouped()).body()).contains("it is damaged").contains("<textarea");
    mailboxes.remove(number.address().id());
  }

  @Test
  void file_ofAReply_isSavedUnderItsName() throws Exception {
    ReturnNumber number = number();
    ReplyFile file = new ReplyFile("лист <1>.pdf", "application/pdf", PDF);
    leave(number, new Reply("See the sheet.", Language.ENGLISH, TODAY, TODAY, List.of(file)));
    assertThat(post(number.grouped()).body()).contains("лист &lt;1&gt;.pdf").contains("1 KB");

    HttpResponse<String> answer = send("/return/file", number.grouped(), "&file=0");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(new String(PDF, StandardCharsets.US_ASCII));
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/octet-stream");
    assertThat(answer.headers().firstValue("content-disposition"))
        .hasValue("attachment; filename*=UTF-8''%D0%BB%D0%B8%D1%81%D1%82%20%3C1%3E.pdf");
    assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
    PublicPagesTest.assertStrict(answer.headers());
    for (String other : List.of("&file=1", "&file=-1", "&file=x", "", "&file=99999999999")) {
      assertThat(send("/return/file", number.grouped(), other).statusCode()).isEqualTo(404);
    }
    assertThat(send("/return/file", number().grouped(), "&file=0").statusCode()).isEqualTo(404);
  }

  @Test
  void write_wordsAndAFile_areAnEnvelopeOfTheSameMailbox() throws Exception {
    ReturnNumber number = number();
    Set<Path> before = Set.copyOf(HomeSearch.files(home.resolve("spool")));
    byte[] body =
        new Form()
            .number(number.grouped())
            .words("It was the green door.")
            .file("door.jpg", "image/jpeg", PDF)
            .bytes();
    HttpResponse<String> answer = front.form("/return/write", body, Form.TYPE);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("Your message has arrived.")
        .doesNotContain("It was the green door.", "<script", "data-seal=");
    PublicPagesTest.assertStrict(answer.headers());
    assertThat(HomeSearch.filesWith(home, "green door")).isEmpty();

    Testimony message = opened(fresh(before));
    assertThat(message.text()).isEqualTo("It was the green door.");
    assertThat(message.files()).singleElement().extracting("name").isEqualTo("door.jpg");
    assertThat(message.mailbox()).contains(number.address());
    assertThat(message.purpose()).isEqualTo(Purpose.TELL);
  }

  @Test
  void write_nothing_isAskedAgainAndStoresNothing() throws Exception {
    Set<Path> before = Set.copyOf(HomeSearch.files(home.resolve("spool")));
    byte[] body = new Form().number(number().grouped()).words("  ").noFile().bytes();
    HttpResponse<String> answer = front.form("/return/write", body, Form.TYPE);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("There is nothing to send").contains("<textarea");
    assertThat(answer.body()).doesNotContain("<script", "data-seal=");
    assertThat(HomeSearch.files(home.resolve("spool"))).hasSameElementsAs(before);
  }

  @Test
  void write_tooLong_givesTheWordsBack() throws Exception {
    String words = "many words ".repeat(10_000);
    byte[] body = new Form().number(number().grouped()).words(words).bytes();
    HttpResponse<String> answer = front.form("/return/write", body, Form.TYPE);
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("It was not sent yet").contains(words);
  }

  @Test
  void write_withoutANumberOrAForm_isRefused() throws Exception {
    byte[] words = new Form().words("words").bytes();
    assertThat(front.form("/return/write", words, Form.TYPE).statusCode()).isEqualTo(415);
    assertThat(front.form("/return/write", words, "text/plain").statusCode()).isEqualTo(415);
    byte[] slip = new Form().number("12345").words("words").bytes();
    assertThat(front.form("/return/write", slip, Form.TYPE).statusCode()).isEqualTo(422);
    assertThat(front.send("GET", "/return/write", "").statusCode()).isIn(404, 405);
  }

  @Test
  void erase_asked_firstAsksWhetherItIsMeant() throws Exception {
    ReturnNumber number = number();
    leave(number, reply("still here", TODAY));
    Set<Path> before = Set.copyOf(HomeSearch.files(home.resolve("spool")));
    HttpResponse<String> answer = send("/return/erase", number.grouped(), "");
    assertThat(answer.body()).contains("Erase this conversation?").contains(number.grouped());
    assertThat(post(number.grouped()).body()).contains("still here");
    assertThat(HomeSearch.files(home.resolve("spool"))).hasSameElementsAs(before);
  }

  @Test
  void erase_sure_leavesARequestLikeATestimony() throws Exception {
    ReturnNumber number = number();
    leave(number, reply("to be erased", TODAY));
    Set<Path> before = Set.copyOf(HomeSearch.files(home.resolve("spool")));
    assertThat(erase(number).body()).contains("It is erased").doesNotContain(number.grouped());
    assertThat(post(number.grouped()).body()).doesNotContain("to be erased");
    Path request = fresh(before);
    Testimony asked = opened(request);
    assertThat(asked.purpose()).isEqualTo(Purpose.ERASE);
    assertThat(asked.mailbox()).contains(number.address());

    Set<Path> then = Set.copyOf(HomeSearch.files(home.resolve("spool")));
    front.tell(new Form().words("a testimony"));
    assertThat(Files.size(request)).isEqualTo(Files.size(fresh(then)));
    assertThat(Files.getLastModifiedTime(request))
        .isEqualTo(Files.getLastModifiedTime(fresh(then)));
  }

  @Test
  void erase_unknownNumber_saysTheSame() throws Exception {
    ReturnNumber known = number();
    leave(known, reply("there", TODAY));
    assertThat(erase(number()).body()).isEqualTo(erase(known).body());
  }

  @Test
  void post_wrongDigit_isAskedAgainWithWhatWasTyped() throws Exception {
    String number = number().grouped();
    char last = number.charAt(number.length() - 1);
    String slipped =
        number.substring(0, number.length() - 1) + (char) ('0' + (last - '0' + 1) % 10);
    HttpResponse<String> answer = post(slipped);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("One digit seems to be wrong")
        .contains("value=\"" + slipped + "\"");
    assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
  }

  @ParameterizedTest
  @CsvSource({
    "'', Type the 25 digits of your number.",
    "123, This one has 3.",
    "'12345 1234x', There is something in it that is not a digit.",
    "'\"><script>', There is something in it that is not a digit.",
  })
  void post_noNumber_isAskedGently(String typed, String complaint) throws Exception {
    HttpResponse<String> answer = post(typed);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(complaint).doesNotContain("<script");
  }

  @Test
  void post_digitsOfAnotherScript_areRead() throws Exception {
    ReturnNumber number = number();
    leave(number, reply("received", TODAY));
    StringBuilder arabic = new StringBuilder();
    number
        .grouped()
        .chars()
        .forEach(c -> arabic.append((char) (c == ' ' ? '-' : c - '0' + '\u0660')));
    assertThat(post(arabic.toString()).body()).contains("received");
  }

  @ParameterizedTest
  @CsvSource({"/return", "/return/write", "/return/file", "/return/erase"})
  void post_fromAnotherSite_isRefused(String path) throws Exception {
    assertThat(
            front
                .send(
                    "POST", path, "number=1", "Content-Type", FORM, "Sec-Fetch-Site", "cross-site")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void post_longForm_isTooLarge() throws Exception {
    HttpResponse<String> answer = post("1".repeat(20_000));
    assertThat(answer.statusCode()).isEqualTo(413);
    PublicPagesTest.assertStrict(answer.headers());
  }

  private static ReturnNumber number() {
    return ReturnNumber.generate(new SecureRandom());
  }

  private static Map<String, List<String>> headers(HttpResponse<String> answer) {
    Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
    headers.remove("date");
    return headers;
  }

  private HttpResponse<String> post(String number) throws Exception {
    return send("/return", number, "");
  }

  private HttpResponse<String> erase(ReturnNumber number) throws Exception {
    return send("/return/erase", number.grouped(), "&sure=yes");
  }

  private HttpResponse<String> send(String path, String number, String more) throws Exception {
    String body = "number=" + URLEncoder.encode(number, StandardCharsets.UTF_8) + more;
    return front.send("POST", path, body, "Content-Type", FORM);
  }

  /** Fills one mailbox, as the desk does: with nothing in it, an envelope for nobody. */
  private void leave(ReturnNumber number, Reply... replies) throws Exception {
    MailboxAddress address = number.address();
    byte[] sealed =
        replies.length == 0
            ? ReplyWriter.dummy(ReplyWriter.SMALLEST_BYTES)
            : ReplyWriter.seal(List.of(replies), address.recipient(), ReplyWriter.SMALLEST_BYTES);
    mailboxes.put(address.id(), sealed);
    handOver();
  }

  private void handOver() throws Exception {
    byte[] rack = new RackArchive(new TreeSet<>(mailboxes.keySet()), this::held).readAllBytes();
    assertThat(front.desk(desk, "PUT", Wire.REPLIES, rack).statusCode()).isEqualTo(204);
  }

  private byte[] held(MailboxId mailbox) {
    return mailboxes.getOrDefault(mailbox, new byte[0]);
  }

  private static Reply reply(String text, LocalDate day) {
    return new Reply(text, Language.ENGLISH, day, day.plusDays(60), List.of());
  }

  private Path fresh(Set<Path> before) throws Exception {
    List<Path> fresh =
        HomeSearch.files(home.resolve("spool")).stream()
            .filter(path -> !before.contains(path))
            .toList();
    assertThat(fresh).hasSize(1);
    return fresh.getFirst();
  }

  private Testimony opened(Path envelope) throws Exception {
    try (ZipInputStream zip =
        new ZipInputStream(group.open(new ByteArrayInputStream(Files.readAllBytes(envelope))))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("testimony.json")) {
          return TestimonyJson.read(zip.readAllBytes());
        }
      }
    }
    throw new AssertionError("there is no testimony in the envelope");
  }
}
