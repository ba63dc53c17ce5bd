package vigil.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.front.admission.Solver;
import vigil.seal.Sealing;
import vigil.seal.number.ReturnNumber;

/** What people meet while very many come, over HTTP. */
class FloodTest {
  private static final String WORDS = "What I saw, in <my> words.";
  private static final String SHORT = "application/x-www-form-urlencoded";
  private static final Pattern TICKET =
      Pattern.compile("name=\"ticket\" value=\"([A-Za-z0-9_-]{56})\"");

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path home;

  @SuppressWarnings("NullAway.Init")
  private RunningFront front;

  @BeforeEach
  void start() throws Exception {
    front =
        RunningFront.with(
            home, "[flood]\ncalm_per_minute = 4\nforms_per_minute = 3\nenvelopes_per_hour = 60\n");
    front.pair();
  }

  @AfterEach
  void stop() throws Exception {
    front.close();
  }

  @Test
  void tell_calm_carriesNoTicket() throws Exception {
    assertThat(front.get("/tell").body()).doesNotContain("name=\"ticket\"");
    assertThat(front.get("/return").body()).doesNotContain("name=\"ticket\"");
  }

  @Test
  void tell_manyForms_giveTheWordsBackWithATicketAndStoreNothing() throws Exception {
    HttpResponse<String> answer = front.tell(new Form().words(""));
    for (int i = 0; i < 8; i++) {
      answer = front.tell(new Form().words("").noFile());
    }
    HttpResponse<String> mine =
        front.tell(new Form().words(WORDS).file("a.jpg", "image/jpeg", new byte[100_000]));
    assertThat(mine.statusCode()).isEqualTo(429);
    assertThat(mine.body())
        .contains("wait 30 seconds")
        .contains("What I saw, in &lt;my&gt; words.</textarea>")
        .contains("Choose your files again");
    assertThat(mine.headers().firstValue("retry-after")).hasValue("30");
    assertThat(mine.headers().firstValue("cache-control")).hasValue("no-store");
    PublicPagesTest.assertStrict(mine.headers());
    String ticket = ticket(mine);
    HttpResponse<String> early = front.tell(withTicket(ticket).words(WORDS));
    assertThat(early.statusCode()).isEqualTo(429);
    assertThat(ticket(early)).isEqualTo(ticket);
    assertThat(HomeSearch.files(home.resolve("spool"))).isEmpty();
    assertThat(answer.statusCode()).isEqualTo(429);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void tell_forgedTicket_getsARealOne(String forged) throws Exception {
    for (int i = 0; i < 6; i++) {
      front.tell(new Form().words(""));
    }
    HttpResponse<String> answer = front.tell(withTicket(forged).words(WORDS));
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(ticket(answer)).isNotEqualTo(forged);
  }

  @Test
  void tell_morePeopleAtOnceThanCanBeSealed_giveTheWordsBack(@TempDir Path own) throws Exception {
    try (RunningFront small = RunningFront.with(own, "[flood]\nforms_per_minute = 1\n")) {
      small.pair();
      assertThat(small.tell(new Form().words(WORDS)).statusCode()).isEqualTo(200);
      HttpResponse<String> next = small.tell(new Form().words(WORDS));
      assertThat(next.statusCode()).isEqualTo(503);
      assertThat(next.body()).contains("than the server can seal").contains("in &lt;my&gt; words");
      assertThat(next.headers().firstValue("retry-after")).hasValue("60");
      assertThat(HomeSearch.files(own.resolve("spool"))).hasSize(1);
    }
  }

  @Test
  void upload_many_takeASumAndThenGoThrough() throws Exception {
    HttpResponse<String> wanted = begin("");
    for (int i = 0; i < 6; i++) {
      wanted = begin("");
    }
    assertThat(wanted.statusCode()).isEqualTo(429);
    assertThat(wanted.headers().firstValue("location")).isEmpty();
    String done = Solver.done(wanted.headers().firstValue("work-wanted").orElseThrow());
    HttpResponse<String> begun = begin(done);
    assertThat(begun.statusCode()).isEqualTo(201);
    assertThat(begun.headers().firstValue("location")).isPresent();
    assertThat(begin(done).statusCode()).as("a sum is good once").isEqualTo(429);
    assertThat(front.tell(new Form().words(WORDS)).statusCode()).as("forms").isEqualTo(200);
  }

  @Test
  void upload_hourUsedUp_isToldAndWhatIsThereStays(@TempDir Path own) throws Exception {
    try (RunningFront small =
        RunningFront.with(own, "[flood]\nenvelopes_per_hour = 3\ncalm_per_minute = 1000\n")) {
      small.pair();
      assertThat(small.tell(new Form().words(WORDS)).statusCode()).isEqualTo(200);
      HttpResponse<String> answer = small.tell(new Form().words(WORDS));
      assertThat(answer.statusCode()).isEqualTo(429);
      assertThat(answer.body()).contains("in about an hour").contains("in &lt;my&gt; words");
      assertThat(answer.headers().firstValue("retry-after")).hasValue("3600");
      assertThat(HomeSearch.files(own.resolve("spool"))).hasSize(1);
      assertThat(length(small, 1_000).statusCode()).isEqualTo(201);
      HttpResponse<String> second = length(small, 1_000);
      assertThat(second.statusCode()).isEqualTo(429);
      assertThat(second.headers().firstValue("work-wanted")).isEmpty();
      assertThat(second.headers().firstValue("retry-after")).hasValue("3600");
    }
  }

  @Test
  void tell_dayUsedUp_takesWordsLongerThanVideos(@TempDir Path own) throws Exception {
    try (RunningFront small =
        RunningFront.with(own, "[flood]\nmb_per_day = 120\ncalm_per_minute = 1000\n")) {
      small.pair();
      byte[] video = new byte[20 << 20];
      assertThat(small.tell(new Form().words(WORDS).file("a", "video/mp4", video)).statusCode())
          .isEqualTo(200);
      HttpResponse<String> second =
          small.tell(new Form().words(WORDS).file("b", "video/mp4", video));
      assertThat(second.statusCode()).isEqualTo(429);
      assertThat(second.body()).contains("try again tomorrow").contains("in &lt;my&gt; words");
      assertThat(small.tell(new Form().words(WORDS)).statusCode()).isEqualTo(200);
      assertThat(HomeSearch.files(own.resolve("spool"))).hasSize(2);
    }
  }

  @Test
  void visit_many_waitBeforeTheNumberIsLookedAt() throws Exception {
    String number = number();
    HttpResponse<String> answer = visit("/return", number, "");
    assertThat(answer.body()).contains("No message yet").doesNotContain("name=\"ticket\"");
    for (int i = 0; i < 6; i++) {
      answer = visit("/return", number, "");
    }
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.body())
        .contains("Wait 30 seconds, then press the button again.")
        .contains("value=\"" + number + "\"");
    assertThat(ticket(answer)).isNotEmpty();
    PublicPagesTest.assertStrict(answer.headers());
    HttpResponse<String> slip = visit("/return", "12345", "");
    assertThat(slip.statusCode()).isEqualTo(422);
    assertThat(ticket(slip)).isNotEmpty();
  }

  @Test
  void visit_sumDone_opensTheMailboxAndHandsOutAPassForTheRest() throws Exception {
    pressVisits();
    String number = number();
    HttpResponse<String> asked = front.send("POST", "/return/work", "", "Content-Type", SHORT);
    assertThat(asked.statusCode()).isEqualTo(204);
    String done = Solver.done(asked.headers().firstValue("work-wanted").orElseThrow());
    HttpResponse<String> opened = visit("/return", number, done);
    assertThat(opened.statusCode()).isEqualTo(200);
    assertThat(opened.body()).contains("No message yet");
    String pass = ticket(opened);
    byte[] message =
        new Form().number(number).part(field("ticket"), bytes(pass)).words(WORDS).bytes();
    HttpResponse<String> written = front.form("/return/write", message, Form.TYPE);
    assertThat(written.statusCode()).isEqualTo(200);
    assertThat(HomeSearch.files(home.resolve("spool"))).hasSize(1);
    HttpResponse<String> question = visit("/return/erase", number, pass);
    assertThat(ticket(question)).isEqualTo(pass);
    HttpResponse<String> erased = visit("/return/erase", number, pass + "&sure=yes");
    assertThat(erased.body()).contains("It is erased");
  }

  @Test
  void visit_sumDoneUnderPressure_unknownNumbersGetTheSamePage() throws Exception {
    pressVisits();
    HttpResponse<String> one = opened(number());
    HttpResponse<String> other = opened(number());
    assertThat(one.body()).hasSameSizeAs(other.body());
    String named = "(value|data-mailbox-[a-z]+)=\"[^\"]*\"";
    assertThat(one.body()).contains("data-mailbox-id");
    assertThat(one.body().replaceAll(named, "")).isEqualTo(other.body().replaceAll(named, ""));
  }

  @Test
  void write_underPressure_givesTheWordsBackWithTheNumber() throws Exception {
    pressVisits();
    String number = number();
    byte[] message = new Form().number(number).words(WORDS).noFile().bytes();
    HttpResponse<String> answer = front.form("/return/write", message, Form.TYPE);
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.body())
        .contains("in &lt;my&gt; words.</textarea>")
        .contains("value=\"" + number + "\"")
        .contains("action=\"/return/write\"")
        .contains("multipart/form-data");
    assertThat(ticket(answer)).isNotEmpty();
    assertThat(HomeSearch.files(home.resolve("spool"))).isEmpty();
  }

  @Test
  void work_calm_asksForNothing() throws Exception {
    HttpResponse<String> asked = front.send("POST", "/return/work", "", "Content-Type", SHORT);
    assertThat(asked.statusCode()).isEqualTo(204);
    assertThat(asked.headers().firstValue("work-wanted")).isEmpty();
  }

  private void pressVisits() throws Exception {
    for (int i = 0; i < 8; i++) {
      visit("/return", number(), "forged");
    }
  }

  private HttpResponse<String> opened(String number) throws Exception {
    HttpResponse<String> asked = front.send("POST", "/return/work", "", "Content-Type", SHORT);
    String wanted = asked.headers().firstValue("work-wanted").orElseThrow();
    HttpResponse<String> answer = visit("/return", number, Solver.done(wanted));
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer;
  }

  private HttpResponse<String> begin(String done) throws Exception {
    return front.send(
        "POST",
        "/tell/uploads",
        "",
        "Upload-Length",
        Integer.toString(envelope().length),
        "Work-Done",
        done);
  }

  private static HttpResponse<String> length(RunningFront front, int bytes) throws Exception {
    return front.send("POST", "/tell/uploads", "", "Upload-Length", Integer.toString(bytes));
  }

  private HttpResponse<String> visit(String path, String number, String more) throws Exception {
    String body = "number=" + URLEncoder.encode(number, StandardCharsets.UTF_8) + "&ticket=" + more;
    return front.send("POST", path, body, "Content-Type", SHORT);
  }

  private static Form withTicket(String ticket) {
    return new Form().part(field("ticket"), bytes(ticket));
  }

  private static String field(String name) {
    return "Content-Disposition: form-data; name=\"" + name + "\"";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String number() {
    return ReturnNumber.generate(new SecureRandom()).grouped();
  }

  private static String ticket(HttpResponse<String> answer) {
    Matcher ticket = TICKET.matcher(answer.body());
    assertThat(ticket.find()).as("a ticket").isTrue();
    return ticket.group(1);
  }

  private static byte[] envelope() throws Exception {
    ByteArrayOutputStream sealed = new ByteArrayOutputStream();
    try (OutputStream sealing = Sealing.to(RunningFront.RECIPIENTS, sealed)) {
      sealing.write(new byte[1_000]);
    }
    return sealed.toByteArray();
  }
}
