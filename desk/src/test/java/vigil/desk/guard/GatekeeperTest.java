package vigil.desk.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatekeeperTest {
  private static final String HOST = "localhost:7443";
  private static final String ORIGIN = "http://localhost:7443";

  private final Sessions sessions = new Sessions();
  private final String token = sessions.begin();
  private final Gatekeeper gatekeeper = new Gatekeeper(new LoopbackAddress(7443), sessions);

  private Judgement read(String host, @Nullable String site) {
    return gatekeeper.judge(new Asking("GET", "/inbox", host, null, site, token));
  }

  private Judgement write(@Nullable String origin, @Nullable String site) {
    return gatekeeper.judge(new Asking("POST", "/inbox", HOST, origin, site, token));
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:7443", "127.0.0.1:7443"})
  void judge_ourHost_isAdmitted(String host) {
    assertThat(read(host, "none")).isInstanceOf(Judgement.Admitted.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:7443",
        "localhost",
        "localhost:7444",
        "localhost:7443.evil.example",
        "LOCALHOST:7443@evil.example",
        "[::1]:7443",
        "0.0.0.0:7443",
        ""
      })
  void judge_anyOtherHost_isRefused(String host) {
    assertThat(read(host, "none")).matches(refused(421));
  }

  @Test
  void judge_noHost_isRefused() {
    assertThat(gatekeeper.judge(new Asking("GET", "/", null, null, null, token)))
        .matches(refused(421));
  }

  @Test
  void judge_writeFromOurPage_isAdmitted() {
    assertThat(write(ORIGIN, "same-origin")).isInstanceOf(Judgement.Admitted.class);
  }

  @Test
  void judge_writeWithOurOriginWithoutFetchSite_isAdmitted() {
    assertThat(write(ORIGIN, null)).isInstanceOf(Judgement.Admitted.class);
  }

  @Test
  void judge_writeWithoutOrigin_isRefused() {
    assertThat(write(null, "same-origin")).matches(refused(403));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "http://localhost:7444",
        "https://localhost:7443",
        "http://localhost:7443/",
        "http://localhost:7443.evil.example",
        "http://127.0.0.1:7443",
        "http://evil.example"
      })
  void judge_writeFromAnotherOrigin_isRefused(String origin) {
    assertThat(write(origin, "same-origin")).matches(refused(403));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site", "none", "", "Same-Origin"})
  void judge_writeFromAnotherSite_isRefused(String site) {
    assertThat(write(ORIGIN, site)).matches(refused(403));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "QUERY", "get"})
  void judge_anyMethodButGetAndHead_countsAsWrite(String method) {
    assertThat(gatekeeper.judge(new Asking(method, "/inbox", HOST, null, null, token)))
        .matches(refused(403));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site"})
  void judge_readFromAnotherPage_isRefused(String site) {
    assertThat(read(HOST, site)).matches(refused(403));
  }

  @ParameterizedTest
  @CsvSource({"/inbox", "/", "/unlock/", "/unlock/x", "/style/", "/style/other.css", "/lock"})
  void judge_withoutSession_isSentToThePassphrase(String path) {
    assertThat(gatekeeper.judge(new Asking("GET", path, HOST, null, null, null)))
        .isEqualTo(new Judgement.Locked());
    assertThat(gatekeeper.judge(new Asking("GET", path, HOST, null, null, "guessed")))
        .isEqualTo(new Judgement.Locked());
  }

  @Test
  void judge_unlockPageWithoutSession_isAdmitted() {
    assertThat(gatekeeper.judge(new Asking("GET", "/unlock", HOST, null, null, null)))
        .isEqualTo(new Judgement.Admitted());
  }

  @Test
  void judge_afterTheSessionEnded_isSentToThePassphrase() {
    sessions.end();

    assertThat(read(HOST, "none")).isEqualTo(new Judgement.Locked());
  }

  @Test
  void begin_again_endsTheSessionBefore() {
    String second = sessions.begin();

    assertThat(sessions.holds(token)).isFalse();
    assertThat(sessions.holds(second)).isTrue();
  }

  @Test
  void begin_token_has256BitsAndIsNeverTheSame() {
    assertThat(token).hasSize(43).isNotEqualTo(sessions.begin());
  }

  private static Predicate<Judgement> refused(int status) {
    return judgement -> judgement instanceof Judgement.Refused(int found, _) && found == status;
  }
}
