package vigil.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.exchange.spool.Draft;
import vigil.exchange.spool.Spool;

/** Telling more than there is room for: nothing is half-stored, and the words come back. */
class TellLimitsTest {
  private static final String PLANTED = "a planted sentence about a green door";
  private static final String SMALL_LIMITS =
      """
      [testimony]
      limit_mb = 1
      files = 2
      characters = 1000
      """;

  @Test
  void post_tooLarge_keepsWhatWasWritten(@TempDir Path own) throws Exception {
    try (RunningFront front = RunningFront.with(own, SMALL_LIMITS)) {
      front.pair();
      HttpResponse<String> answer =
          front.tell(
              new Form()
                  .words(PLANTED + " <b>&amp;")
                  .file("a.bin", "image/png", new byte[1_400_000]));
      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(answer.body())
          .contains("larger than 1 MB")
          .contains(PLANTED + " &lt;b&gt;&amp;amp;</textarea>");
      assertThat(HomeSearch.files(own.resolve("spool"))).isEmpty();
    }
  }

  @Test
  void post_tooManyFiles_keepsWhatWasWritten(@TempDir Path own) throws Exception {
    try (RunningFront front = RunningFront.with(own, SMALL_LIMITS)) {
      front.pair();
      Form form = new Form().words(PLANTED);
      for (String name : List.of("1", "2", "3")) {
        form.file(name, "image/png", new byte[10]);
      }
      HttpResponse<String> answer = front.tell(form);
      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(answer.body()).contains("There can be up to 2 files").contains(PLANTED);
      assertThat(HomeSearch.files(own.resolve("spool"))).isEmpty();
    }
  }

  @Test
  void post_wordsTooLong_keepsThem(@TempDir Path own) throws Exception {
    try (RunningFront front = RunningFront.with(own, SMALL_LIMITS)) {
      front.pair();
      HttpResponse<String> answer = front.tell(new Form().words("д".repeat(1001)));
      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(answer.body()).contains("longer than 1,000 characters").contains("д".repeat(1001));
      assertThat(HomeSearch.files(own.resolve("spool"))).isEmpty();
      assertThat(front.tell(new Form().words("д".repeat(1000))).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void post_spoolFull_saysSoAndStoresNoHalf(@TempDir Path own) throws Exception {
    try (Draft unfetched = Spool.open(own.resolve("spool"), Long.MAX_VALUE).begin()) {
      unfetched.write(new byte[2_700_000]);
      unfetched.commit();
    }
    try (RunningFront front = RunningFront.with(own, "spool.limit_mb = 3")) {
      front.pair();
      byte[] file = new byte[600_000];
      HttpResponse<String> answer =
          front.tell(new Form().words(PLANTED).file("b", "image/png", file));
      assertThat(answer.statusCode()).isEqualTo(507);
      assertThat(answer.body()).contains("has no room at the moment").contains(PLANTED);
      assertThat(HomeSearch.files(own.resolve("spool"))).hasSize(1);
    }
  }

  @Test
  void post_notPaired_isRefusedBeforeAnythingIsStored(@TempDir Path own) throws Exception {
    try (RunningFront front = RunningFront.alone(own)) {
      HttpResponse<String> answer = front.tell(new Form().words(PLANTED));
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("Nothing can be sent yet");
      assertThat(HomeSearch.files(own.resolve("spool"))).isEmpty();
      assertThat(front.get("/tell").body())
          .contains("Nothing can be sent yet")
          .doesNotContain("<form");
    }
  }
}
