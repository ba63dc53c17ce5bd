package vigil.core.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What the style sheet promises: readable contrast in every scheme, both writing directions,
 * nothing foreign.
 */
class LookTest {

  private static final String SHEET = new String(Look.stylesheet(), StandardCharsets.UTF_8);
  private static final String HEAD = SHEET.substring(0, SHEET.indexOf("*/"));
  private static final String RULES = SHEET.replaceAll("(?s)/\\*.*?\\*/", "");

  private static final List<String> TEXT_PAIRS =
      List.of(
          "ink paper",
          "grey paper",
          "accent paper",
          "ink raised",
          "grey raised",
          "accent raised",
          "on-accent accent");

  @TestFactory
  Stream<DynamicTest> colours_everyScheme_passTheContrastOfWcagAa() {
    return schemes().entrySet().stream()
        .flatMap(scheme ->
            TEXT_PAIRS.stream()
                .map(pair -> contrastTest(scheme.getKey(), scheme.getValue(), pair, 4.5)));
  }

  @TestFactory
  Stream<DynamicTest> edgesOfControls_everyScheme_passTheContrastForGraphics() {
    return schemes().entrySet().stream()
        .flatMap(scheme ->
            Stream.of("edge paper", "accent paper")
                .map(pair -> contrastTest(scheme.getKey(), scheme.getValue(), pair, 3)));
  }

  private static DynamicTest contrastTest(
      String scheme, Map<String, String> colours, String pair, double least) {
    String[] names = pair.split(" ", 2);
    return DynamicTest.dynamicTest(
        scheme + ": " + pair,
        () ->
            assertThat(
                    contrast(
                        colours.getOrDefault(names[0], ""), colours.getOrDefault(names[1], "")))
                .isGreaterThanOrEqualTo(least));
  }

  /** The colours of light, dark and print, in the order in which the sheet sets them. */
  private static Map<String, Map<String, String>> schemes() {
    List<Map<String, String>> blocks =
        Pattern.compile(":root \\{([^}]*)}")
            .matcher(RULES)
            .results()
            .map(block -> colours(block.group(1)))
            .toList();
    assertThat(blocks).hasSize(3);
    return new TreeMap<>(
        Map.of("light", blocks.get(0), "dark", blocks.get(1), "print", blocks.get(2)));
  }

  private static Map<String, String> colours(String block) {
    return Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});")
        .matcher(block)
        .results()
        .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
  }

  /** WCAG 2.2, "contrast ratio". */
  private static double contrast(String one, String two) {
    double lighter = Math.max(luminance(one), luminance(two));
    double darker = Math.min(luminance(one), luminance(two));
    return (lighter + 0.05) / (darker + 0.05);
  }

  /** WCAG 2.2, "relative luminance". */
  private static double luminance(String colour) {
    int rgb = Integer.parseInt(colour.substring(1), 16);
    return 0.2126 * linear(rgb >> 16)
        + 0.7152 * linear(rgb >> 8 & 0xff)
        + 0.0722 * linear(rgb & 0xff);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  @Test
  void rules_directions_areLogicalOnly() {
    assertThat(RULES)
        .doesNotContainPattern("(margin|padding|border)-(left|right|top|bottom)")
        .doesNotContainPattern("[^-](left|right|top|bottom|width|height): ")
        .doesNotContainPattern("(text-align|float|clear): (left|right)");
  }

  @Test
  void sheet_resources_areItsOwnOnly() {
    assertThat(RULES).doesNotContain("url(", "@import", "@font-face", "//");
  }

  @Test
  void sheet_movement_isNone() {
    assertThat(RULES).doesNotContain("animation", "transition", "@keyframes");
  }

  @Test
  void head_classes_areExactlyThoseOfTheRules() {
    assertThat(classes(HEAD)).isEqualTo(classes(RULES.replaceAll("\\{[^{}]*}", "{}")));
  }

  private static Set<String> classes(String text) {
    return Pattern.compile("\\.([a-z][a-z-]*)")
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
