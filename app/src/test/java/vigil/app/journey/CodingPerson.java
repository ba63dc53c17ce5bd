package vigil.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.Objects;

/** Whoever codes a text: marks words with the mouse, and does the rest with the keys. */
final class CodingPerson {
  /** Where some words begin and end on the screen; they must stand in one piece of the text. */
  private static final String ENDS =
      """
      (words) => {
        const piece = [...document.querySelectorAll('#told [data-at]')]
            .find(one => one.textContent.includes(words));
        const range = document.createRange();
        const at = piece.textContent.indexOf(words);
        range.setStart(piece.firstChild, at);
        range.setEnd(piece.firstChild, at + words.length);
        const rects = [...range.getClientRects()];
        const last = rects.at(-1);
        return {
          left: rects[0].left, top: rects[0].top + rects[0].height / 2,
          right: last.right, bottom: last.top + last.height / 2 };
      }
      """;

  private final Page page;
  private final Keystrokes hands = new Keystrokes();

  CodingPerson(Page page) {
    this.page = page;
  }

  Keystrokes hands() {
    return hands;
  }

  /** Drags over words of the text, and makes a statement of them. */
  void marks(String words) {
    Map<?, ?> ends = (Map<?, ?>) page.evaluate(ENDS, words);
    hands.thinks();
    hands.drags();
    page.mouse().move(number(ends, "left") + 0.5, number(ends, "top"));
    page.mouse().down();
    page.mouse().move(number(ends, "right") - 0.5, number(ends, "bottom"));
    page.mouse().up();
    press("Enter");
    page.waitForCondition(() -> page.locator(".place q").count() == 1 && isAt("source"));
    assertThat(page.locator(".place q").innerText()).isEqualTo(words);
  }

  private static double number(Map<?, ?> ends, String name) {
    return ((Number) Objects.requireNonNull(ends.get(name))).doubleValue();
  }

  boolean isAt(String field) {
    return field.equals(page.evaluate("document.activeElement.id"));
  }

  /** Presses one key, with or without others held down. */
  void press(String keys) {
    hands.presses(keys.split("\\+").length);
    page.keyboard().press(keys);
  }

  void press(String keys, int times) {
    for (int i = 0; i < times; i++) {
      press(keys);
    }
  }

  /** Goes on with the tabulator until a field is reached. */
  void tabsTo(String field) {
    for (int i = 0; i < 12 && !isAt(field); i++) {
      press("Tab");
    }
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo(field);
  }

  /**
   * Makes up their mind, and types into the field at hand; a choice is found by its first letters.
   */
  void types(String text) {
    hands.thinks();
    hands.presses(text.length());
    page.keyboard().type(text);
  }

  /** Goes to a field, and types into it in place of what is there. */
  void fills(String field, String text) {
    tabsTo(field);
    types(text);
  }

  /** Names a source that is new. */
  void namesSource(String kind, String name) {
    hands.thinks();
    if (!page.locator("#new_source_name").isVisible()) {
      press("Home");
      press("Tab");
      press("Space");
    }
    fills("new_source_kind", kind);
    fills("new_source_name", name);
  }

  /** Looks once more, and records the statement. */
  void records() {
    hands.thinks();
    hands.presses(2);
    page.waitForNavigation(() -> page.keyboard().press("Control+Enter"));
  }

  /** Records it; the caret stands in the text again. */
  void recordsAndGoesOn() {
    records();
    assertThat(page.locator(".error").allInnerTexts()).isEmpty();
    page.waitForCondition(() -> isAt("told"));
  }
}
