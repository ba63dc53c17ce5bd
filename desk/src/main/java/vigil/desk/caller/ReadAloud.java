package vigil.desk.caller;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vigil.core.language.Language;
import vigil.core.language.Messages;
import vigil.core.language.Text;
import vigil.seal.number.ReturnNumber;

/**
 * A return number as it is told on the telephone: sentences for the caller, and every digit as a
 * word. It is the only key to the caller's answers, so it is shown once and kept nowhere.
 *
 * @param language the caller's
 * @param groups five, of five digits each
 */
public record ReadAloud(Language language, Text text, List<Group> groups) {
  private static final Messages WORDS = Messages.of(ReadAloud.class);

  /**
   * Five digits.
   *
   * @param digits as they are typed
   * @param words as they are said, in the caller's language
   */
  public record Group(String digits, String words) {
    @Override
    public String toString() {
      return "Group[redacted]";
    }
  }

  /** The number in this language, one of {@link #languages()} or a relative of it. */
  public static ReadAloud of(ReturnNumber number, Language language) {
    Text text = WORDS.in(language);
    RuleBasedNumberFormat spelled =
        new RuleBasedNumberFormat(
            ULocale.forLanguageTag(text.language().tag()), RuleBasedNumberFormat.SPELLOUT);
    List<Group> groups =
        Arrays.stream(number.grouped().split(" ", -1))
            .map(digits -> new Group(digits, said(digits, spelled)))
            .toList();
    return new ReadAloud(text.language(), text, groups);
  }

  private static String said(String digits, RuleBasedNumberFormat spelled) {
    return digits
        .chars()
        .mapToObj(digit -> spelled.format(digit - '0'))
        .collect(Collectors.joining(" · "));
  }

  /** The languages in which a number can be read aloud. */
  public static List<Language> languages() {
    return WORDS.languages();
  }

  @Override
  public String toString() {
    return "ReadAloud[redacted]";
  }
}
