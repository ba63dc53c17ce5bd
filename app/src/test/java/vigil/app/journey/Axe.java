package vigil.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * axe-core with all its rules, run in the page itself. Our pages have no frames; for pages that
 * have, its own driver opens two more pages to put the results together, which takes as long as the
 * checks.
 */
final class Axe {
  private static final String SCRIPT = script();
  private static final String RUN =
      "async () => { const done = await axe.run(document, {resultTypes: ['violations']});"
          + " return {passed: done.passes.length, violations: done.violations.map("
          + "one => one.id + ': ' + one.help + ' at ' + one.nodes.map(node => node.target).join(', '))}; }";
  private static final String SIDEWAYS =
      "document.documentElement.scrollWidth - document.documentElement.clientWidth";

  private Axe() {}

  /** Requires a page without violations that does not scroll sideways. */
  static void check(Page page) {
    assertThat(page.frames()).as("frames of " + page.url()).hasSize(1);
    page.evaluate(SCRIPT);
    Map<?, ?> done = (Map<?, ?>) page.evaluate(RUN);
    assertThat((List<?>) done.get("violations")).as(page.url()).isEmpty();
    assertThat((Integer) done.get("passed")).as("rules that passed").isPositive();
    assertThat(page.evaluate(SIDEWAYS))
        .as("pixels wider than the window at " + page.url())
        .isEqualTo(0);
  }

  private static String script() {
    try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
