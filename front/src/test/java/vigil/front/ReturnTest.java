package vigil.front;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.front.ReturningFront.TODAY;
import static vigil.front.ReturningFront.address;
import static vigil.front.ReturningFront.number;
import static vigil.front.ReturningFront.reply;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.core.language.Language;
import vigil.seal.number.MailboxAddress;
import vigil.seal.number.ReturnNumber;
import vigil.seal.reply.Reply;
import vigil.seal.reply.ReplyFile;

/** Coming back: the number alone opens the mailbox, and nobody can find out which numbers exist. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReturnTest {
  private static final String FORM = "application/x-www-form-urlencoded";

  private static final byte[] PDF = "%PDF-1.7 synthetic".getBytes(StandardCharsets.US_ASCII);

  @SuppressWarnings("NullAway.Init")
  private ReturningFront there;

  @BeforeAll
  void start(@TempDir Path home) throws Exception {
    there = ReturningFront.in(home);
  }

  @AfterAll
  void stop() throws Exception {
    there.close();
  }

  @Test
  void post_repliesWaiting_areShownToTheirNumberOnly() throws Exception {
    ReturnNumber number = number();
    there.leave(
        number,
        reply("We have read it.\n\nПозвоните <завтра>.", TODAY),
        reply("Are you safe?", TODAY.minusDays(1)));

    HttpResponse<String> answer = there.post(number.grouped());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("2 messages for you")
        .containsSubsequence("Are you safe?", "We have read it.", "Позвоните &lt;завтра&gt;.")
        .contains("for 60 days")
        .contains("<title>Page</title>");
    assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
    PublicPagesTest.assertStrictWithScripts(answer.headers());
    assertThat(there.post(number().grouped()).body()).doesNotContain("Are you safe?");
    assertThat(HomeSearch.filesWith(there.home(), "Are you safe?")).isEmpty();
    assertThat(there.post(number.grouped()).body()).isEqualTo(answer.body());
  }

  @Test
  void post_replyPastItsLastDay_isNotShown() throws Exception {
    ReturnNumber number = number();
    LocalDate today;
    String page;
    do {
      today = LocalDate.now(ZoneOffset.UTC);
      there.leave(number, until("long ago", today.minusDays(1)), until("just in time", today));
      page = there.post(number.grouped()).body();
    } while (!today.equals(LocalDate.now(ZoneOffset.UTC)));
    assertThat(page).contains("just in time").doesNotContain("long ago");
  }

  private static Reply until(String text, LocalDate last) {
    return new Reply(text, Language.ENGLISH, last.minusDays(60), last, List.of());
  }

  @Test
  void post_unknownUnansweredAndErasedNumber_areTheSamePage() throws Exception {
    ReturnNumber unanswered = number();
    ReturnNumber erased = number();
    there.leave(unanswered);
    there.leave(erased, reply("something that was there", TODAY));
    assertThat(there.post(erased.grouped()).body()).contains("something that was there");
    assertThat(there.erase(erased).statusCode()).isEqualTo(200);

    ReturnNumber unknown = number();
    HttpResponse<String> first = there.post(unknown.grouped());
    for (ReturnNumber other : List.of(unanswered, erased)) {
      HttpResponse<String> answer = there.post(other.grouped());
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
    MailboxAddress address = address(number);
    return page.replace(number.grouped(), "NUMBER")
        .replace(address.id().value(), "ID")
        .replace(address.recipient().encoded(), "RECIPIENT");
  }

  private static Map<String, List<String>> headers(HttpResponse<String> answer) {
    Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
    headers.remove("date");
    return headers;
  }

  @Test
  void post_damagedMailbox_saysSo() throws Exception {
    ReturnNumber number = number();
    there.leave(number, reply("damaged", TODAY));
    byte[] sealed = there.held(address(number).id());
    sealed[sealed.length - 1]++;
    there.handOver();
    assertThat(there.post(number.grouped()).body()).contains("it is damaged").contains("<textarea");
    there.mailboxes().remove(address(number).id());
  }

  @Test
  void file_ofAReply_isSavedUnderItsName() throws Exception {
    ReturnNumber number = number();
    ReplyFile file = new ReplyFile("лист <1>.pdf", "application/pdf", PDF);
    there.leave(number, new Reply("See the sheet.", Language.ENGLISH, TODAY, TODAY, List.of(file)));
    assertThat(there.post(number.grouped()).body()).contains("лист &lt;1&gt;.pdf").contains("1 KB");

    HttpResponse<String> answer = there.send("/return/file", number.grouped(), "&file=0");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(new String(PDF, StandardCharsets.US_ASCII));
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/octet-stream");
    assertThat(answer.headers().firstValue("content-disposition"))
        .hasValue("attachment; filename*=UTF-8''%D0%BB%D0%B8%D1%81%D1%82%20%3C1%3E.pdf");
    assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
    PublicPagesTest.assertStrict(answer.headers());
    for (String other : List.of("&file=1", "&file=-1", "&file=x", "", "&file=99999999999")) {
      assertThat(there.send("/return/file", number.grouped(), other).statusCode()).isEqualTo(404);
    }
    assertThat(there.send("/return/file", number().grouped(), "&file=0").statusCode())
        .isEqualTo(404);
  }

  @Test
  void post_wrongDigit_isAskedAgainWithWhatWasTyped() throws Exception {
    String number = number().grouped();
    char last = number.charAt(number.length() - 1);
    String slipped =
        number.substring(0, number.length() - 1) + (char) ('0' + (last - '0' + 1) % 10);
    HttpResponse<String> answer = there.post(slipped);
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
    HttpResponse<String> answer = there.post(typed);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(complaint).doesNotContain("<script");
  }

  @Test
  void post_digitsOfAnotherScript_areRead() throws Exception {
    ReturnNumber number = number();
    there.leave(number, reply("received", TODAY));
    StringBuilder arabic = new StringBuilder();
    number
        .grouped()
        .chars()
        .forEach(c -> arabic.append((char) (c == ' ' ? '-' : c - '0' + '\u0660')));
    assertThat(there.post(arabic.toString()).body()).contains("received");
  }

  @ParameterizedTest
  @CsvSource({"/return", "/return/write", "/return/file", "/return/erase"})
  void post_fromAnotherSite_isRefused(String path) throws Exception {
    assertThat(
            there
                .front()
                .send(
                    "POST", path, "number=1", "Content-Type", FORM, "Sec-Fetch-Site", "cross-site")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void post_longForm_isTooLarge() throws Exception {
    HttpResponse<String> answer = there.post("1".repeat(20_000));
    assertThat(answer.statusCode()).isEqualTo(413);
    PublicPagesTest.assertStrict(answer.headers());
  }
}
