package vigil.front.dossier;

import com.ibm.icu.text.NumberFormat;
import vigil.core.language.Language;
import vigil.core.quantity.AtLeast;
import vigil.core.quantity.QuantityWords;

/**
 * A number and the words around it, apart, so that the numeral can be large.
 *
 * @param numeral empty when there is no number, only words
 */
record Amount(String before, String numeral, String after) {

  /** Words in place of a number. */
  static Amount words(String words) {
    return new Amount(words, "", "");
  }

  /** "at least 3". */
  static Amount atLeast(long value, Language reader) {
    String words = QuantityWords.of(new AtLeast(value), reader);
    String numeral = NumberFormat.getIntegerInstance(reader.locale()).format(value);
    int at = words.indexOf(numeral);
    return at < 0
        ? words(words)
        : new Amount(
            words.substring(0, at).strip(),
            numeral,
            words.substring(at + numeral.length()).strip());
  }

  /** A number by itself. */
  static Amount exactly(long value, Language reader) {
    return new Amount("", NumberFormat.getIntegerInstance(reader.locale()).format(value), "");
  }

  /** The whole, for a sentence. */
  String inSentence() {
    return (before + " " + numeral + " " + after).strip();
  }
}
