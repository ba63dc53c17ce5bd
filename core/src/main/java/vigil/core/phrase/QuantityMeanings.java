package vigil.core.phrase;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import vigil.core.phrase.NumberMeanings.Count;
import vigil.core.phrase.NumberMeanings.Manner;
import vigil.core.quantity.About;
import vigil.core.quantity.AtLeast;
import vigil.core.quantity.AtMost;
import vigil.core.quantity.Exactly;
import vigil.core.quantity.LessThan;
import vigil.core.quantity.MoreThan;
import vigil.core.quantity.Quantity;
import vigil.core.quantity.Range;
import vigil.core.quantity.Unknown;

/**
 * What words for quantities mean. A bound is given only where the words give one:
 *
 * <ul>
 *   <li>"A dozen" is about twelve, and "a hundred" may be about a hundred: both are offered.
 *   <li>"Dozens" says no more than that one dozen is not enough: more than 12; at least two dozen,
 *       as the plural has it, is the second reading.
 *   <li>"Several hundred" is at least two hundred, "several" at least two; three is offered.
 *   <li>"Almost a hundred" is about a hundred; fewer than a hundred is offered.
 * </ul>
 */
final class QuantityMeanings {

  private static final long ROUND = 100;
  private static final long FEW = 10;
  private static final long FARTHEST = 20;
  private static final long FIRST_YEAR = 1900;
  private static final long LAST_YEAR = 2100;

  private QuantityMeanings() {}

  static Map<String, Meaning> all() {
    Map<String, Meaning> all = new LinkedHashMap<>();
    all.put("exactly", QuantityMeanings::exactly);
    all.put("precisely", bound(Exactly::new));
    all.put("counted-exactly", QuantityMeanings::persons);
    all.put("at-least", bound(AtLeast::new));
    all.put("more-than", bound(MoreThan::new));
    all.put("at-most", bound(AtMost::new));
    all.put("less-than", QuantityMeanings::lessThan);
    all.put("about", bound(About::new));
    all.put("nearly", QuantityMeanings::nearly);
    all.put("range", QuantityMeanings::range);
    all.put("range-scaled", QuantityMeanings::scaledRange);
    all.put("plural", QuantityMeanings::plural);
    all.put("several", QuantityMeanings::several);
    all.put("unknown", _ -> List.of(Amount.of(new Unknown())));
    all.put("none", _ -> List.of(Amount.of(new Exactly(0))));
    all.put("amount", parts -> List.of(parts.get("amount", Amount.class)));
    all.put("counted", parts -> List.of(parts.get("amount", Amount.class).shown()));
    return all;
  }

  private static Count count(Parts parts) {
    return parts.get("count", Count.class);
  }

  private static List<Amount> exactly(Parts parts) {
    Count count = count(parts);
    Amount exact = Amount.of(new Exactly(count.value()), Assumption.ROUND);
    Amount about = Amount.of(new About(count.value()), Assumption.ROUND);
    if (count.loose()) {
      return List.of(about, exact);
    }
    boolean round = count.value() > 0 && count.value() % ROUND == 0;
    return round ? List.of(exact, about) : List.of(Amount.of(new Exactly(count.value())));
  }

  /** A word that counts people alone: "двое", "трое". */
  private static List<Amount> persons(Parts parts) {
    return List.of(Amount.of(new Exactly(parts.get("persons", Long.class))).shown());
  }

  private static Meaning bound(LongFunction<Quantity> bound) {
    return parts -> {
      long number = count(parts).value();
      return List.of(said(bound.apply(number), number));
    };
  }

  /** A number that could be a year is a quantity only where the words say what is counted. */
  private static Amount said(Quantity quantity, long number) {
    Amount amount = Amount.of(quantity);
    return number >= FIRST_YEAR && number <= LAST_YEAR ? amount : amount.shown();
  }

  private static List<Amount> lessThan(Parts parts) {
    long number = count(parts).value();
    return number == 0 ? List.of() : List.of(said(new LessThan(number), number));
  }

  private static List<Amount> nearly(Parts parts) {
    long number = count(parts).value();
    return number == 0
        ? List.of()
        : List.of(
            new Amount(
                new About(number),
                Set.of(Assumption.ROUND),
                said(new About(number), number).evident()),
            Amount.of(new LessThan(number), Assumption.ROUND));
  }

  private static List<Amount> range(Parts parts) {
    long from = parts.get("from", Count.class).value();
    Count end = parts.get("to", Count.class);
    long to = end.value();
    boolean far = to >= ROUND ? to > from * FARTHEST : end.loose();
    boolean honest = from < to && (from >= FEW || !far || end.manner() == Manner.DIGITS);
    return honest ? List.of(Amount.of(new Range(from, to))) : List.of();
  }

  /** "Two to three hundred" is 200 to 300. */
  private static List<Amount> scaledRange(Parts parts) {
    long from = parts.get("from", Long.class);
    long to = parts.get("to", Long.class);
    long scale = parts.get("scale", Long.class);
    return from > 0 && from < to && to * scale <= Quantity.MAX
        ? List.of(Amount.of(new Range(from * scale, to * scale), Assumption.ROUND).shown())
        : List.of();
  }

  private static List<Amount> plural(Parts parts) {
    long one = parts.get("plural", Long.class);
    return List.of(
        Amount.of(new MoreThan(one), Assumption.PLURAL).shown(),
        Amount.of(new AtLeast(2 * one), Assumption.PLURAL).shown());
  }

  private static List<Amount> several(Parts parts) {
    long one = parts.find("scale", Long.class).orElse(1L);
    return List.of(
        Amount.of(new AtLeast(2 * one), Assumption.PLURAL).shown(),
        Amount.of(new AtLeast(3 * one), Assumption.PLURAL).shown());
  }
}
