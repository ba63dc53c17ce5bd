package vigil.core.phrase;

import com.ibm.icu.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Set;

/**
 * The signs with which a language writes large numbers and fractions (CLDR, number symbols).
 *
 * @param grouping signs between groups of three digits
 * @param spaceGroups whether groups may be separated by a space
 * @param decimal signs before a fraction
 */
record Separators(Set<String> grouping, boolean spaceGroups, Set<String> decimal) {

  static Separators of(Locale locale) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
    String sign = symbols.getGroupingSeparatorString();
    String decimal = symbols.getDecimalSeparatorString();
    boolean space = sign.isBlank() || Character.isSpaceChar(sign.codePointAt(0));
    return new Separators(space ? Set.of() : Set.of(sign), true, Set.of(decimal));
  }
}
