package vigil.desk.page;

import java.text.Bidi;

/**
 * Which way a text runs, by its first letter that runs one way (UAX 9, rules P2 and P3). Browsers
 * find that out by themselves ({@code dir="auto"}), but not of an element whose paragraphs are told
 * to do so each.
 */
public final class Direction {
  private Direction() {}

  /** {@code rtl} or {@code ltr}, as HTML writes it. */
  public static String of(String text) {
    return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? "ltr" : "rtl";
  }
}
