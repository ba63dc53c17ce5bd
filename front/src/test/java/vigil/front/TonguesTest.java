package vigil.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vigil.core.language.Language;
import vigil.front.page.Frame;

/** What holds in every language that there are words for, found as the front finds them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TonguesTest {
  private static final String NAME = "Witness Group";
  private static final List<String> PUBLIC =
      List.of("/", "/about", "/dossiers/chechnya-2017", "/gatherings/london-2017-04-12");
  private static final List<String> PRIVATE = List.of("/tell", "/return");
  private static final Pattern FOREIGN_DIGITS = Pattern.compile("[\\p{Nd}&&[^0-9]]");

  @SuppressWarnings("NullAway.Init")
  private RunningFront front;

  @BeforeAll
  void start(@TempDir Path home) throws Exception {
    front =
        RunningFront.with(
            home,
            """
            leave_to = "https://weather.example/"
            source = "https://source.example/vigil.tar"
            [help]
            en = "Lawyers: +44 20 1234 5678 or help@example.org"
            ar = "محامون: +44 20 1234 5678"
            """);
    front.publish(front.pair(), front.workedExample(1));
  }

  @AfterAll
  void stop() throws Exception {
    front.close();
  }

  private Stream<DynamicTest> everyPage(List<String> paths, Check check) {
    return Frame.languages().stream()
        .flatMap(language ->
            paths.stream()
                .map(path ->
                    DynamicTest.dynamicTest(
                        path + " " + language,
                        () -> check.on(language, front.get(path + "?lang=" + language).body()))));
  }

  @FunctionalInterface
  private interface Check {
    void on(Language language, String page);
  }

  @Test
  void languages_found_areThoseOfTheIssue() {
    assertThat(Frame.languages().stream().map(Language::tag))
        .contains("en", "ar", "es", "fr", "ru");
  }

  @TestFactory
  Stream<DynamicTest> page_everyLanguage_saysItsLanguageAndDirection() {
    return everyPage(
        Stream.concat(PUBLIC.stream(), PRIVATE.stream()).toList(),
        (language, page) -> {
          assertThat(page)
              .contains("<html lang=\"%s\" dir=\"%s\">".formatted(language, language.direction()));
          for (Language other : Frame.languages()) {
            assertThat(page).contains(">" + other.nativeName() + "</a>");
          }
          assertThat(FOREIGN_DIGITS.matcher(page).find()).as("digits other than 0 to 9").isFalse();
        });
  }

  @TestFactory
  Stream<DynamicTest> page_about_offersTheSourceThatTheGroupNamed() {
    return everyPage(
        List.of("/about"),
        (language, page) ->
            assertThat(page)
                .contains("<a href=\"https://source.example/vigil.tar\" rel=\"noreferrer\">"));
  }

  @TestFactory
  Stream<DynamicTest> page_public_linksToItselfInEveryLanguage() {
    return everyPage(
        PUBLIC,
        (language, page) ->
            assertThat(
                    Pattern.compile("<link rel=\"alternate\" hreflang=\"([^\"]+)\"")
                        .matcher(page)
                        .results()
                        .map((MatchResult found) -> new Language(found.group(1))))
                .containsExactlyInAnyOrderElementsOf(Frame.languages()));
  }

  @TestFactory
  Stream<DynamicTest> page_private_leadsAwayFirstAndSaysNothingInItsTitle() {
    return everyPage(
        PRIVATE,
        (language, page) -> {
          assertThat(link(page))
              .hasValueSatisfying(first ->
                  assertThat(first)
                      .contains("rel=\"noreferrer\"")
                      .contains("href=\"https://weather.example/\"")
                      .doesNotContain("target"));
          assertThat(page).doesNotContain(NAME, "hreflang=\"" + language + "\" href=\"http");
          String title = page.replaceAll("(?s).*<title>([^<]*)</title>.*", "$1");
          assertThat(title).hasSizeLessThan(10).doesNotContain(" ");
          assertThat(page).contains("<section class=\"care\" aria-labelledby=\"help\">");
        });
  }

  private static Optional<String> link(String page) {
    return Pattern.compile("<a [^>]*>").matcher(page).results().map(MatchResult::group).findFirst();
  }

  @Test
  void help_setInTheReadersLanguage_keepsNumbersAndAddressesInOrder() throws Exception {
    assertThat(front.get("/tell?lang=ar").body())
        .contains("<ul class=\"plain\" lang=\"ar\" dir=\"rtl\">")
        .contains("<li>محامون: <bdi dir=\"ltr\">+44 20 1234 5678</bdi></li>");
  }

  @Test
  void help_notSetInTheReadersLanguage_isShownInTheFirstAndSaysSo() throws Exception {
    assertThat(front.get("/return?lang=es").body())
        .contains("<ul class=\"plain\" lang=\"en\" dir=\"ltr\">")
        .contains("or <bdi dir=\"ltr\">help@example.org</bdi></li>");
  }

  @Test
  void dossier_inArabic_countsWithTheFormsOfArabic() throws Exception {
    String page = front.get("/dossiers/chechnya-2017?lang=ar").body().replaceAll("<[^>]*>", " ");
    assertThat(page.replaceAll("\\s+", " "))
        .contains("ما لا يقل عن 101", "أكثر من 100 شخص", "شخصان", "من يقول ذلك: إفادتان")
        .contains("بين فبراير/شباط وأبريل/نيسان 2017");
  }

  @Test
  void slip_inEveryLanguage_isAnAnswerThatLeadsAwayFirst() throws Exception {
    for (Language language : Frame.languages()) {
      String page =
          front
              .send(
                  "POST",
                  "/return?lang=" + language,
                  "number=12345",
                  "Content-Type",
                  "application/x-www-form-urlencoded")
              .body();
      assertThat(link(page)).hasValueSatisfying(first -> assertThat(first).contains("noreferrer"));
      assertThat(page).contains("role=\"alert\"").contains("25");
    }
  }

  @Test
  void problem_inAnswerToAForm_isAsPrivateAsTheForm() throws Exception {
    String page = front.send("POST", "/tell?lang=en", "x", "Content-Type", "text/plain").body();
    assertThat(page).contains("This form cannot be read", "<title>Page</title>");
    assertThat(page).doesNotContain(NAME);
    assertThat(link(page)).hasValueSatisfying(first -> assertThat(first).contains("noreferrer"));
  }
}
