package vigil.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vigil.app.demo.Demo;
import vigil.core.language.CoreWords;
import vigil.core.language.Language;

/**
 * axe-core on every page of the front, in every language there is; in English, Russian and Arabic,
 * both narrow and wide. No page scrolls sideways.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTest {
  private static final List<String> PAGES =
      List.of(
          "/",
          "/tell",
          "/return",
          "/about",
          "/dossiers/chechnya-2017",
          "/gatherings/no-to-oppression-in-chechnya",
          "/gatherings/no-to-oppression-in-chechnya/card",
          "/no-such-page");

  private static final Set<String> BOTH_WIDTHS = Set.of("en", "ru", "ar");

  @TempDir static Path home;
  private final Map<Language, Page> pages = new HashMap<>();
  private Chromium chromium;
  private Demo demo;

  @BeforeAll
  void start() throws Exception {
    chromium = Chromium.start();
    demo = Demo.start(home, 0, 0);
  }

  @AfterAll
  void stop() throws Exception {
    if (demo != null) {
      demo.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  @TestFactory
  Stream<DynamicTest> page_anyLanguageAndWidth_hasNoViolation() {
    return PAGES.stream()
        .flatMap(path ->
            CoreWords.messages().languages().stream()
                .flatMap(language ->
                    widths(language)
                        .map(width ->
                            DynamicTest.dynamicTest(
                                path + " " + language + " " + width,
                                () -> check(path, language, width)))));
  }

  private static Stream<Integer> widths(Language language) {
    return BOTH_WIDTHS.contains(language.tag()) ? Stream.of(320, 1280) : Stream.of(320);
  }

  private void check(String path, Language language, int width) {
    Page page = pages.computeIfAbsent(language, this::page);
    page.setViewportSize(width, 800);
    page.navigate(demo.frontAddress().resolve(path).toString());
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language.tag());
    assertThat(page.locator("html").getAttribute("dir")).isEqualTo(language.direction());
    Axe.check(page);
  }

  /** A browser of somebody who reads this language. */
  private Page page(Language language) {
    return chromium.withScripts(language.tag()).newPage();
  }
}
