package vigil.desk.serve;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.core.id.Slug;
import vigil.desk.presence.PrintedCodes;
import vigil.desk.trial.Browser;
import vigil.desk.trial.ServedDesk;
import vigil.desk.trial.TrialDesk;
import vigil.desk.unlock.OpenDesk;
import vigil.gather.Presence;
import vigil.gather.presence.PresenceCode;

class PresenceHttpTest {
  private static final Slug SLUG = new Slug("no-to-oppression");
  private static final String ADDRESS = "/gatherings/" + SLUG + "/presence";
  private static final Pattern CODE = Pattern.compile("<code dir=\"ltr\">([A-Z2-9-]{20})</code>");

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private ServedDesk served;
  private Browser browser;

  @BeforeEach
  void start() throws IOException {
    served = ServedDesk.of(TrialDesk.home(folder));
    browser = served.browser();
    browser.post("/gatherings", form("2038-05-01T17:30"));
  }

  @AfterEach
  void stop() throws IOException {
    served.close();
  }

  private static String[] form(String start) {
    return new String[] {
      "title_en", "No to oppression",
      "kind", "static-assembly",
      "status", "planned",
      "start", start,
      "zone", "Europe/London",
      "place_en", "A corner in London",
      "organisers", "withheld",
      "police", "informed"
    };
  }

  private static List<PresenceCode> codes(HttpResponse<String> page) {
    return CODE.matcher(page.body())
        .results()
        .map((MatchResult found) -> PresenceCode.parse(found.group(1)))
        .toList();
  }

  @Test
  void make_codes_areShownOnceAndOnlyTheirHashesAreKept() throws IOException {
    HttpResponse<String> sheets = browser.post(ADDRESS + "/codes", "printed", "0", "count", "30");
    List<PresenceCode> codes = codes(sheets);
    assertThat(codes).hasSize(30).doesNotHaveDuplicates();
    assertThat(sheets.body()).contains("Sheet 1 of 3", "Sheet 3 of 3");
    assertThat(sheets.headers().firstValue("Cache-Control").orElse("")).contains("no-store");

    HttpResponse<String> twice = browser.post(ADDRESS + "/codes", "printed", "0", "count", "30");
    assertThat(codes(twice)).isEmpty();
    browser.post(ADDRESS, "by_work", "yes");
    try (OpenDesk desk = served.reopened()) {
      SortedSet<String> hashes = desk.state().codes(SLUG);
      assertThat(hashes)
          .containsExactlyElementsOf(
              codes.stream().map(code -> code.hash(SLUG.value()).hex()).sorted().toList());
      PrintedCodes printed = PrintedCodes.in(desk.state());
      assertThat(printed.on(requireNonNull(desk.state().gatherings().get(SLUG))).presence())
          .isEqualTo(Optional.of(new Presence(30, true)));
      assertThat(printed.toHandOver(Instant.parse("2038-04-30T00:00:00Z")).gatherings())
          .singleElement()
          .satisfies(set -> assertThat(set.hashes()).containsExactlyElementsOf(hashes));
      assertThat(printed.toHandOver(Instant.parse("2038-05-03T00:00:00Z")).gatherings()).isEmpty();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(content)
            .as(file.toString())
            .doesNotContain(codes.getFirst().compact(), codes.getFirst().grouped());
      }
    }
  }

  @Test
  void make_noNumber_isRefusedWithWhatIsPossible() {
    HttpResponse<String> page = browser.post(ADDRESS + "/codes", "printed", "0", "count", "many");
    assertThat(page.body()).contains("from 1 to 480", "No code was printed yet");
    assertThat(browser.get("/gatherings/unknown/presence").statusCode()).isEqualTo(404);
  }

  @Test
  void change_ofTheAnnouncement_leavesTheCountingAsItWas() throws IOException {
    browser.post(ADDRESS, "by_work", "yes");
    browser.post("/gatherings/" + SLUG, form("2038-05-02T17:30"));
    try (OpenDesk desk = served.reopened()) {
      assertThat(requireNonNull(desk.state().gatherings().get(SLUG)).presence())
          .isEqualTo(Optional.of(new Presence(0, true)));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void make_whenItIsOverOrCalledOff_isNeitherOfferedNorDone(boolean calledOff) throws IOException {
    if (calledOff) {
      browser.post("/gatherings/" + SLUG + "/cancel", "sure", "yes");
    } else {
      browser.post("/gatherings/" + SLUG, form("2026-11-20T17:30"));
    }
    assertThat(browser.get(ADDRESS).body())
        .contains("Nobody is counted any more")
        .doesNotContain("name=\"count\"", "name=\"by_work\"");
    assertThat(codes(browser.post(ADDRESS + "/codes", "printed", "0", "count", "3"))).isEmpty();
    browser.post(ADDRESS, "by_work", "yes");
    try (OpenDesk desk = served.reopened()) {
      assertThat(desk.state().codes(SLUG)).isEmpty();
      assertThat(requireNonNull(desk.state().gatherings().get(SLUG)).presence()).isEmpty();
    }
  }
}
