package vigil.desk.serve;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.core.id.Slug;
import vigil.desk.casefile.DeskChange;
import vigil.desk.casefile.PairedFront;
import vigil.desk.home.HomeFolder;
import vigil.desk.trial.Browser;
import vigil.desk.trial.ServedDesk;
import vigil.desk.trial.TrialDesk;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.wire.PairingToken;
import vigil.gather.presence.PresenceCode;

class PaperHttpTest {
  private static final Slug SLUG = new Slug("no-to-oppression");
  private static final String ADDRESS = "/gatherings/" + SLUG;
  private static final Pattern CODE = Pattern.compile("[A-Z2-9]{6}(-[A-Z2-9]{6}){2}");

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private ServedDesk served;
  private Browser browser;

  @BeforeEach
  void start() throws IOException {
    HomeFolder home = TrialDesk.home(folder);
    try (OpenDesk desk = TrialDesk.open(home)) {
      desk.record(
          new DeskChange.FrontPaired(
              new PairedFront(
                  URI.create("https://memory.example"),
                  PairingToken.generate(new SecureRandom()),
                  LocalDate.of(2026, 11, 1))));
    }
    served = ServedDesk.of(home);
    browser = served.browser();
    browser.post(
        "/gatherings",
        Stream.of(
                List.of("title_en", "No to oppression", "title_ru", "Нет притеснениям"),
                List.of("kind", "static-assembly", "status", "planned"),
                List.of("start", "2038-05-01T17:30", "zone", "Europe/London"),
                List.of("place_en", "A corner in London", "police", "informed"),
                List.of("organisers", "withheld"))
            .flatMap(List::stream)
            .toArray(String[]::new));
  }

  @AfterEach
  void stop() throws IOException {
    served.close();
  }

  private static String text(HttpResponse<byte[]> answer) throws IOException {
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    try (PDDocument document = Loader.loadPDF(answer.body())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  @Test
  void paper_ofAGathering_isMadeInTheLanguageAsked() throws IOException {
    assertThat(browser.get(ADDRESS).body()).contains(ADDRESS + "/paper");
    assertThat(browser.get(ADDRESS + "/paper").body())
        .contains("Poster, A3", "العربية", "no edition holds this gathering");
    HttpResponse<byte[]> poster = browser.download(ADDRESS + "/paper/pdf?kind=poster-a4&in=ru");
    assertThat(text(poster))
        .contains("Нет притеснениям", "1 мая 2038", "A corner in London")
        .contains("memory.example/gatherings/no-to-oppression")
        .doesNotContain("Здесь можно сказать, что вы придёте");
    assertThat(poster.headers().firstValue("Content-Disposition").orElse(""))
        .contains("no-to-oppression-poster-a4-ru.pdf");
    browser.post(ADDRESS + "/presence", "by_work", "yes");
    assertThat(text(browser.download(ADDRESS + "/paper/pdf?kind=poster-a4&in=ru")))
        .contains("Здесь можно сказать, что вы придёте");
  }

  @Test
  void paper_ofNothing_isMissing() {
    assertThat(browser.get("/gatherings/unknown/paper").statusCode()).isEqualTo(404);
    assertThat(browser.get(ADDRESS + "/paper/pdf?kind=banner").statusCode()).isEqualTo(404);
  }

  @Test
  void codes_asPdf_areInNoFileOfTheDesk() throws IOException {
    HttpResponse<byte[]> sheets =
        browser.downloadWith(
            ADDRESS + "/presence/codes", "printed", "0", "count", "13", "as", "pdf", "in", "ar");
    List<PresenceCode> codes =
        CODE.matcher(text(sheets))
            .results()
            .map((MatchResult found) -> PresenceCode.parse(found.group()))
            .toList();
    assertThat(codes).hasSize(13).doesNotHaveDuplicates();
    assertThat(browser.get(ADDRESS + "/presence").body()).contains("13 codes were printed so far");
    try (OpenDesk desk = served.reopened()) {
      assertThat(desk.state().codes(SLUG))
          .containsExactlyElementsOf(
              codes.stream().map(code -> code.hash(SLUG.value()).hex()).sorted().toList());
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), ISO_8859_1))
            .as(file.toString())
            .doesNotContain("%PDF-1.", codes.getFirst().grouped(), codes.getFirst().compact());
      }
    }
  }
}
