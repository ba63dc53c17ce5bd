package vigil.core.date;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Makes dates of every kind by way of their texts; texts that cannot be dates are left out. */
final class EdtfTexts {

  private EdtfTexts() {}

  static Arbitrary<Edtf> dates() {
    return texts().filter(EdtfTexts::isDate).map(Edtf::parse);
  }

  private static boolean isDate(String text) {
    try {
      Edtf.parse(text);
      return true;
    } catch (EdtfException e) {
      return false;
    }
  }

  static Arbitrary<String> texts() {
    return Arbitraries.frequencyOf(
        Tuple.of(4, singles()),
        Tuple.of(2, intervals()),
        Tuple.of(1, members("[", "]")),
        Tuple.of(1, members("{", "}")));
  }

  private static Arbitrary<String> singles() {
    return Arbitraries.frequencyOf(
        Tuple.of(6, calendar()),
        Tuple.of(1, seasons()),
        Tuple.of(1, longYears()),
        Tuple.of(1, shared()),
        Tuple.of(1, times()));
  }

  private static Arbitrary<String> qualifiers() {
    return Arbitraries.frequency(
        Tuple.of(8, ""), Tuple.of(1, "?"), Tuple.of(1, "~"), Tuple.of(1, "%"));
  }

  private static Arbitrary<String> minus() {
    return Arbitraries.frequency(Tuple.of(9, ""), Tuple.of(1, "-"));
  }

  private static Arbitrary<String> digits(int length, String extra) {
    return Arbitraries.strings()
        .withCharRange('0', '9')
        .withChars(extra.toCharArray())
        .ofLength(length);
  }

  private static Arbitrary<String> year() {
    Arbitrary<String> number =
        Arbitraries.oneOf(digits(4, "").map(text -> "20" + text.substring(2)), digits(4, "X"));
    return Combinators.combine(qualifiers(), minus(), number, qualifiers())
        .as((before, sign, year, after) -> before + sign + year + after);
  }

  private static Arbitrary<String> month() {
    Arbitrary<String> number =
        Arbitraries.oneOf(
            Arbitraries.integers().between(1, 12).map("%02d"::formatted), digits(2, "X"));
    return Combinators.combine(qualifiers(), number, qualifiers())
        .as((before, month, after) -> "-" + before + month + after);
  }

  private static Arbitrary<String> calendar() {
    Arbitrary<String> month = Arbitraries.oneOf(Arbitraries.just(""), month());
    Arbitrary<String> day = Arbitraries.oneOf(Arbitraries.just(""), month());
    return Combinators.combine(year(), month, day).as((y, m, d) -> y + m + d);
  }

  private static Arbitrary<String> seasons() {
    return Combinators.combine(year(), Arbitraries.integers().between(21, 41), qualifiers())
        .as((year, code, qualifier) -> year + "-" + code + qualifier);
  }

  private static Arbitrary<String> shared() {
    return Combinators.combine(minus(), Arbitraries.integers().between(2, 3), qualifiers())
        .flatAs(
            (sign, length, qualifier) -> digits(length, "").map(text -> sign + text + qualifier));
  }

  private static Arbitrary<String> longYears() {
    Arbitrary<String> power = Arbitraries.of("", "", "E2", "E9", "E16");
    Arbitrary<String> significant = Arbitraries.of("", "", "S1", "S3");
    Arbitrary<Long> number = Arbitraries.longs().between(1, 99_999_999_999_999_999L);
    Arbitrary<String> any =
        Combinators.combine(minus(), number, power, significant, qualifiers())
            .as((sign, year, exponent, digits, qualifier) ->
                "Y" + sign + year + exponent + digits + qualifier);
    return Arbitraries.oneOf(
        any, Combinators.combine(digits(4, ""), significant).as(String::concat));
  }

  private static Arbitrary<String> times() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 24),
            Arbitraries.integers().between(0, 59),
            Arbitraries.of("", ":07", ":59.5", ":00.123"),
            Arbitraries.of("", "Z", "+04:30", "-11", "+14:00"))
        .as((hour, minute, second, offset) ->
            "2017-04-01T%02d:%02d%s%s".formatted(hour, minute, second, offset));
  }

  private static Arbitrary<String> intervals() {
    Arbitrary<String> end =
        Arbitraries.frequencyOf(
            Tuple.of(4, singles()),
            Tuple.of(1, Arbitraries.just("..")),
            Tuple.of(1, Arbitraries.just("")));
    return Combinators.combine(end, end).as((from, to) -> from + "/" + to);
  }

  private static Arbitrary<String> members(String opening, String closing) {
    Arbitrary<String> runs =
        Combinators.combine(singles(), singles()).as((from, to) -> from + ".." + to);
    return Combinators.combine(
            Arbitraries.of("", "", ".."),
            Arbitraries.oneOf(singles(), runs).list().ofMinSize(1).ofMaxSize(3),
            Arbitraries.of("", "", ".."))
        .as((before, list, after) -> opening + before + String.join(",", list) + after + closing);
  }
}
