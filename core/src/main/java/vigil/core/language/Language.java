package vigil.core.language;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A language, perhaps with script and region; a tag that is not well-formed is an {@link
 * IllegalArgumentException}.
 *
 * @param tag its BCP 47 tag in canonical case, as in HTML's `lang`: `en`, `ru`, `zh-Hant`
 */
public record Language(String tag) implements Comparable<Language> {

  public static final Language ENGLISH = new Language("en");
  public static final Language RUSSIAN = new Language("ru");

  /** English first, the others by tag: the order in which languages are offered. */
  public static final Comparator<Language> ENGLISH_FIRST =
      Comparator.comparing((Language language) -> !language.equals(ENGLISH))
          .thenComparing(Language::tag);

  /** A longer header is not one that a browser sends by itself. */
  private static final int MAX_HEADER_LENGTH = 1000;

  public Language {
    tag = canonical(tag);
  }

  private static String canonical(String tag) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag).build();
      if (locale.getLanguage().isEmpty()) {
        throw new IllegalArgumentException(
            "'" + tag + "' names no language: write a BCP 47 tag such as en or ru.");
      }
      return locale.toLanguageTag();
    } catch (IllformedLocaleException e) {
      throw new IllegalArgumentException(
          "'" + tag + "' is no language tag: write a BCP 47 tag such as en or ru.", e);
    }
  }

  /** `ltr` or `rtl`, as in HTML's `dir`. */
  public String direction() {
    return ULocale.forLanguageTag(tag).isRightToLeft() ? "rtl" : "ltr";
  }

  /**
   * Whether most of a text's letters are of the script that the language is written in: it may then
   * be in this language, and surely is in none with another script. A text without letters may be,
   * and so may any where the script is not known.
   */
  public boolean mayBeThatOf(String text) {
    int @Nullable [] scripts = UScript.getCode(ULocale.forLanguageTag(tag));
    if (scripts == null) {
      return true;
    }
    long letters = text.codePoints().filter(Character::isLetter).count();
    long own =
        text.codePoints()
            .filter(Character::isLetter)
            .filter(letter -> IntStream.of(scripts).anyMatch(one -> UScript.hasScript(letter, one)))
            .count();
    return 2 * own >= letters;
  }

  /** The language's name in itself: "English", "Русский". */
  public String nativeName() {
    ULocale locale = ULocale.forLanguageTag(tag);
    return LocaleDisplayNames.getInstance(locale, DisplayContext.CAPITALIZATION_FOR_UI_LIST_OR_MENU)
        .localeDisplayName(locale);
  }

  /**
   * The same language for the JDK's and ICU's formatters, with the digits 0 to 9: a figure is
   * compared between languages and with the signed files, and a return number is typed on a keypad.
   */
  public Locale locale() {
    return new Locale.Builder().setLanguageTag(tag).setUnicodeLocaleKeyword("nu", "latn").build();
  }

  /**
   * The language to answer in: the one asked for by name if it is offered, else the best of the
   * browser's, else the first offered. Neither text is trusted; what cannot be read is passed over.
   *
   * @param asked the value of `?lang=`
   * @param acceptLanguage the Accept-Language header (RFC 9110, section 12.5.4)
   * @param offered at least one
   */
  public static Language negotiate(
      @Nullable String asked, @Nullable String acceptLanguage, List<Language> offered) {
    return ranges(asked)
        .flatMap(ranges -> best(ranges, offered))
        .or(() -> ranges(acceptLanguage).flatMap(ranges -> best(ranges, offered)))
        .orElseGet(offered::getFirst);
  }

  private static Optional<List<Locale.LanguageRange>> ranges(@Nullable String text) {
    if (text == null || text.isBlank() || text.length() > MAX_HEADER_LENGTH) {
      return Optional.empty();
    }
    try {
      return Optional.of(Locale.LanguageRange.parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Language> best(
      List<Locale.LanguageRange> ranges, List<Language> offered) {
    Locale found =
        Locale.lookup(
            ranges, offered.stream().map(one -> Locale.forLanguageTag(one.tag())).toList());
    return Optional.ofNullable(found).map(locale -> new Language(locale.toLanguageTag()));
  }

  @Override
  public int compareTo(Language other) {
    return tag.compareTo(other.tag);
  }

  @Override
  public String toString() {
    return tag;
  }
}
