package vigil.core.phrase;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;

/**
 * Numbers in words, in all cases and genders, from CLDR's rules for spelling numbers out: from them
 * come the numbers to 99, the hundreds and the ordinals, and {@code common.txt} puts the larger
 * ones together.
 */
final class SpelledNumbers {

  private static final int LAST_BELOW_HUNDRED = 99;
  private static final int LAST_ORDINAL = 31;

  private SpelledNumbers() {}

  /**
   * Adds them.
   *
   * @param prefix what joins a number to the one before it as a prefix, as in Arabic; or nothing
   */
  static void add(Grammar grammar, ULocale locale, String prefix) {
    RuleBasedNumberFormat format =
        new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
    for (String rules : format.getRuleSetNames()) {
      if (rules.startsWith("%spellout-ordinal")) {
        ordinals(grammar, format, rules);
      } else if (rules.startsWith("%spellout-") && !rules.endsWith("-year")) {
        cardinals(grammar, format, rules, prefix);
      }
    }
  }

  private static void ordinals(Grammar grammar, RuleBasedNumberFormat format, String rules) {
    for (int number = 1; number <= LAST_ORDINAL; number++) {
      grammar.put("ordinal", format.format(number, rules), number);
    }
    for (int tens = 10; tens < LAST_BELOW_HUNDRED; tens += 10) {
      grammar.put("ordinal-tens", format.format(tens, rules), tens);
    }
  }

  private static void cardinals(
      Grammar grammar, RuleBasedNumberFormat format, String rules, String prefix) {
    for (int number = 1; number <= LAST_BELOW_HUNDRED; number++) {
      String words = format.format(number, rules);
      grammar.put("n99", words, number);
      grammar.put("n99", words.replace('-', ' '), number);
      if (!prefix.isEmpty()) {
        grammar.put("n99-joined", prefix + words, number);
      }
    }
    for (int hundreds = 100; hundreds < 1000; hundreds += 100) {
      String words = format.format(hundreds, rules);
      grammar.put("n100s", words, hundreds);
      if (!prefix.isEmpty()) {
        grammar.put("n100s-joined", prefix + words, hundreds);
      }
    }
  }
}
