package vigil.core.quantity;

import vigil.core.language.CoreWords;
import vigil.core.language.Language;
import vigil.core.language.Text;

/** Quantities in words: "at least 3", "более 100". */
public final class QuantityWords {

  private QuantityWords() {}

  /** The quantity alone: "at least 3", "100 to 200", "an unknown number". */
  public static String of(Quantity quantity, Language language) {
    return words(quantity, "quantity", CoreWords.in(language));
  }

  /** The quantity of people: "at least 3 people", "1 person", "an unknown number of people". */
  public static String ofPersons(Quantity quantity, Language language) {
    return words(quantity, "persons", CoreWords.in(language));
  }

  private static String words(Quantity quantity, String what, Text text) {
    return switch (quantity) {
      case Exactly(long number) -> text.get(what + ".exactly", number);
      case AtLeast(long number) -> text.get(what + ".at-least", number);
      case MoreThan(long number) -> text.get(what + ".more-than", number);
      case AtMost(long number) -> text.get(what + ".at-most", number);
      case LessThan(long number) -> text.get(what + ".less-than", number);
      case Range(long from, long to) -> text.get(what + ".range", from, to);
      case About(long number) -> text.get(what + ".about", number);
      case Unknown _ -> text.get(what + ".unknown");
    };
  }
}
