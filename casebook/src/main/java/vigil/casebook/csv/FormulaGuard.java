package vigil.casebook.csv;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from running what a stranger wrote. Excel and LibreOffice take a cell that
 * begins with {@code = + - @} (wide ones too), a tab or a line break for a formula, quoted or not,
 * and a formula can send the sheet to an outside server. Such text is written with an apostrophe
 * before it, which both show as text (OWASP, "CSV Injection").
 *
 * <p>Reading takes exactly one such apostrophe away, and writing adds one to text that begins with
 * apostrophes before such a character, so every text comes back as it was. Numbers, dates and codes
 * are not guarded: they are ours, and other programs read them.
 */
final class FormulaGuard {
  private static final Pattern DANGEROUS =
      Pattern.compile("'*[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20]");
  private static final Pattern GUARDED =
      Pattern.compile("'+[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20]");

  private FormulaGuard() {}

  static String guarded(String text) {
    return DANGEROUS.matcher(text).lookingAt() ? "'" + text : text;
  }

  static boolean isGuarded(String text) {
    return GUARDED.matcher(text).lookingAt();
  }

  static String unguarded(String text) {
    return isGuarded(text) ? text.substring(1) : text;
  }
}
