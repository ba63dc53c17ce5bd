package vigil.front;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.front.ReturningFront.TODAY;
import static vigil.front.ReturningFront.address;
import static vigil.front.ReturningFront.number;
import static vigil.front.ReturningFront.reply;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vigil.seal.number.ReturnNumber;
import vigil.seal.testimony.Purpose;
import vigil.seal.testimony.Testimony;

/** Who came back writes something more, or has everything erased. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReturnWritingTest {
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
  void write_wordsAndAFile_areAnEnvelopeOfTheSameMailbox() throws Exception {
    ReturnNumber number = number();
    Set<Path> before = Set.copyOf(HomeSearch.files(there.home().resolve("spool")));
    byte[] body =
        new Form()
            .number(number.grouped())
            .words("It was the green door.")
            .file("door.jpg", "image/jpeg", PDF)
            .bytes();
    HttpResponse<String> answer = there.front().form("/return/write", body, Form.TYPE);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("Your message has arrived.")
        .doesNotContain("It was the green door.", "<script", "data-seal=");
    PublicPagesTest.assertStrict(answer.headers());
    assertThat(HomeSearch.filesWith(there.home(), "green door")).isEmpty();

    Testimony message = there.opened(there.fresh(before));
    assertThat(message.text()).isEqualTo("It was the green door.");
    assertThat(message.files()).singleElement().extracting("name").isEqualTo("door.jpg");
    assertThat(message.mailbox()).contains(address(number));
    assertThat(message.purpose()).isEqualTo(Purpose.TELL);
  }

  @Test
  void write_nothing_isAskedAgainAndStoresNothing() throws Exception {
    Set<Path> before = Set.copyOf(HomeSearch.files(there.home().resolve("spool")));
    byte[] body = new Form().number(number().grouped()).words("  ").noFile().bytes();
    HttpResponse<String> answer = there.front().form("/return/write", body, Form.TYPE);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("There is nothing to send").contains("<textarea");
    assertThat(answer.body()).doesNotContain("<script", "data-seal=");
    assertThat(HomeSearch.files(there.home().resolve("spool"))).hasSameElementsAs(before);
  }

  @Test
  void write_tooLong_givesTheWordsBack() throws Exception {
    String words = "many words ".repeat(10_000);
    byte[] body = new Form().number(number().grouped()).words(words).bytes();
    HttpResponse<String> answer = there.front().form("/return/write", body, Form.TYPE);
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("It was not sent yet").contains(words);
  }

  @Test
  void write_withoutANumberOrAForm_isRefused() throws Exception {
    byte[] words = new Form().words("words").bytes();
    assertThat(there.front().form("/return/write", words, Form.TYPE).statusCode()).isEqualTo(415);
    assertThat(there.front().form("/return/write", words, "text/plain").statusCode())
        .isEqualTo(415);
    byte[] slip = new Form().number("12345").words("words").bytes();
    assertThat(there.front().form("/return/write", slip, Form.TYPE).statusCode()).isEqualTo(422);
    assertThat(there.front().send("GET", "/return/write", "").statusCode()).isIn(404, 405);
  }

  @Test
  void erase_asked_firstAsksWhetherItIsMeant() throws Exception {
    ReturnNumber number = number();
    there.leave(number, reply("still here", TODAY));
    Set<Path> before = Set.copyOf(HomeSearch.files(there.home().resolve("spool")));
    HttpResponse<String> answer = there.send("/return/erase", number.grouped(), "");
    assertThat(answer.body()).contains("Erase this conversation?").contains(number.grouped());
    assertThat(there.post(number.grouped()).body()).contains("still here");
    assertThat(HomeSearch.files(there.home().resolve("spool"))).hasSameElementsAs(before);
  }

  @Test
  void erase_sure_leavesARequestLikeATestimony() throws Exception {
    ReturnNumber number = number();
    LocalDate begun = LocalDate.now(ZoneOffset.UTC);
    there.leave(number, reply("to be erased", TODAY));
    Set<Path> before = Set.copyOf(HomeSearch.files(there.home().resolve("spool")));
    assertThat(there.erase(number).body())
        .contains("It is erased")
        .doesNotContain(number.grouped());
    assertThat(there.post(number.grouped()).body()).doesNotContain("to be erased");
    Path request = there.fresh(before);
    Testimony asked = there.opened(request);
    assertThat(asked.purpose()).isEqualTo(Purpose.ERASE);
    assertThat(asked.mailbox()).contains(address(number));

    Set<Path> then = Set.copyOf(HomeSearch.files(there.home().resolve("spool")));
    there.front().tell(new Form().words("a testimony"));
    Path testimony = there.fresh(then);
    assertThat(Files.size(request)).isEqualTo(Files.size(testimony));
    assertThat(Files.getLastModifiedTime(request))
        .isIn(
            FileTime.from(begun.atStartOfDay(ZoneOffset.UTC).toInstant()),
            Files.getLastModifiedTime(testimony));
  }

  @Test
  void erase_unknownNumber_saysTheSame() throws Exception {
    ReturnNumber known = number();
    there.leave(known, reply("there", TODAY));
    assertThat(there.erase(number()).body()).isEqualTo(there.erase(known).body());
  }
}
