package vigil.core.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import vigil.core.date.Edtf;
import vigil.core.date.EdtfWords;
import vigil.core.language.Language;
import vigil.core.quantity.Quantity;
import vigil.core.quantity.QuantityWords;

/** What the program writes in words it reads back, and no text at all brings it down. */
class PhrasePropertiesTest {

  private static final LocalDate SAID_ON = LocalDate.of(2017, 4, 8);
  private static final Language ARABIC = new Language("ar");

  @Provide
  Arbitrary<Language> languages() {
    return Arbitraries.of(DatePhrases.languages());
  }

  /**
   * Dates whose words mean nothing else. Left out are those that share their words with others (199
   * and 199X), single unknown digits and parts that are qualified by themselves, whose EDTF stands
   * beside the words, and years of more than four digits.
   */
  @Provide
  Arbitrary<Edtf> dates() {
    Arbitrary<String> ends = Arbitraries.oneOf(signed(calendar()), signed(seasons()));
    Arbitrary<String> pairs =
        Combinators.combine(calendar(), calendar())
            .as((one, other) -> one.compareTo(other) < 0 ? one + "/" + other : other + "/" + one)
            .filter(PhrasePropertiesTest::runsForward);
    return Arbitraries.oneOf(
            ends,
            pairs,
            ends.map(date -> date + "/.."),
            ends.map(date -> "../" + date),
            ends.map(date -> date + "/"),
            ends.map(date -> "/" + date),
            pairs.map(pair -> "[" + pair.replace('/', ',') + "]"),
            pairs.map(pair -> "{" + pair.replace('/', ',') + "}"),
            calendar().map(date -> "[.." + date + "]"),
            calendar().map(date -> "[" + date + "..]"),
            years().map(year -> year.substring(0, 3) + "X"),
            years().map(year -> year + "-XX"),
            years().map(year -> year + "-XX-XX"),
            months().map(month -> month + "-XX"),
            Combinators.combine(days(), Arbitraries.of("T17:30", "T09:05:07", "T16:30Z"))
                .as(String::concat),
            Arbitraries.of("../..", "XXXX", "/..", "../", "-0043", "-0753/-0509"))
        .map(Edtf::parse);
  }

  /** Not within each other, which no words say. */
  private static boolean runsForward(String pair) {
    String[] ends = pair.split("/");
    return !ends[1].startsWith(ends[0]);
  }

  private static Arbitrary<String> years() {
    return Arbitraries.integers().between(1000, 2999).map(String::valueOf);
  }

  private static Arbitrary<String> months() {
    return Combinators.combine(years(), Arbitraries.integers().between(1, 12))
        .as((year, month) -> "%s-%02d".formatted(year, month));
  }

  private static Arbitrary<String> days() {
    return Combinators.combine(months(), Arbitraries.integers().between(1, 28))
        .as((month, day) -> "%s-%02d".formatted(month, day));
  }

  private static Arbitrary<String> calendar() {
    return Arbitraries.oneOf(years(), months(), days());
  }

  private static Arbitrary<String> seasons() {
    return Combinators.combine(years(), Arbitraries.of(21, 22, 23, 24, 33, 34, 35, 36, 40, 41))
        .as((year, code) -> year + "-" + code);
  }

  private static Arbitrary<String> signed(Arbitrary<String> dates) {
    return Combinators.combine(dates, Arbitraries.of("", "?", "~", "%")).as(String::concat);
  }

  @Property(tries = 4000)
  void read_aDateInWords_isThatDate(
      @ForAll("dates") Edtf date, @ForAll("languages") Language language) {
    String words = EdtfWords.of(date, language);
    assertThat(DatePhrases.in(language).read(words, SAID_ON))
        .as(words)
        .isNotEmpty()
        .first()
        .extracting(Reading::value)
        .isEqualTo(date);
  }

  @Provide
  Arbitrary<Quantity> quantities() {
    Arbitrary<Long> numbers =
        Arbitraries.oneOf(
            Arbitraries.longs().between(0, 130), Arbitraries.longs().between(0, Quantity.MAX));
    Arbitrary<String> single =
        Combinators.combine(Arbitraries.of("", ">=", ">", "<=", "<", "~"), numbers)
            .as((sign, number) -> sign + number);
    Arbitrary<String> ranges =
        Combinators.combine(numbers, numbers)
            .as((one, other) -> Math.min(one, other) + ".." + (Math.max(one, other) + 1));
    return Arbitraries.oneOf(single, ranges, Arbitraries.just("?"))
        .filter(text -> !text.equals("<0") && !text.endsWith(String.valueOf(Quantity.MAX + 1)))
        .map(Quantity::parse);
  }

  @Property(tries = 4000)
  void read_aQuantityInWords_isThatQuantity(
      @ForAll("quantities") Quantity quantity, @ForAll("languages") Language language) {
    assertReadBack(QuantityWords.of(quantity, language), quantity, language);
  }

  /** In Arabic, none, one and two have words of their own that bounds share. */
  @Property(tries = 4000)
  void read_aQuantityOfPeopleInWords_isThatQuantity(
      @ForAll("quantities") Quantity quantity, @ForAll("languages") Language language) {
    boolean shared = quantity.toString().matches(".*(?<![0-9])[012]");
    if (!language.equals(ARABIC) || !shared) {
      assertReadBack(QuantityWords.ofPersons(quantity, language), quantity, language);
    }
  }

  private static void assertReadBack(String words, Quantity quantity, Language language) {
    assertThat(QuantityPhrases.in(language).read(words))
        .as(words)
        .isNotEmpty()
        .first()
        .extracting(Reading::value)
        .isEqualTo(quantity);
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> words =
        Arbitraries.of(
            "early",
            "March",
            "2017",
            "the",
            "night",
            "of",
            "1",
            "to",
            "2",
            "/",
            "-",
            ",",
            ".",
            "(",
            ")",
            "uncertain",
            "perhaps",
            "from an unknown date",
            "to an unknown date",
            "?",
            "between",
            "and",
            "at least",
            "hundred",
            "a",
            "dozen",
            "men",
            "не менее",
            "трёх",
            "марта",
            "в начале",
            "с",
            "по",
            "года",
            "г.",
            "человек",
            "31",
            "12:30",
            "UTC",
            "~",
            "?",
            "début",
            "d’",
            "mars",
            "cent",
            "de",
            "mayo",
            "١٢",
            "أبريل",
            "و",
            "أكثر من",
            "مئة",
            "1,200",
            "1 200",
            "\u0301",
            "\u200f",
            "²",
            "½",
            "9999999999999");
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(60),
        words.list().ofMaxSize(14).map(list -> String.join(" ", list)),
        words.list().ofMaxSize(14).map(list -> String.join("", list)));
  }

  @Property(tries = 4000)
  void anyText_isReadOrNot_andEveryReadingLiesInIt(
      @ForAll("texts") String text, @ForAll("languages") Language language) {
    DatePhrases dates = DatePhrases.in(language);
    QuantityPhrases quantities = QuantityPhrases.in(language);
    checkPlaces(dates.read(text, SAID_ON), text);
    checkPlaces(dates.read(text), text);
    checkPlaces(quantities.read(text), text);
    checkOrder(dates.find(text, SAID_ON), text);
    checkOrder(quantities.find(text), text);
  }

  private static <V> void checkOrder(List<List<Reading<V>>> places, String text) {
    int end = 0;
    for (List<Reading<V>> readings : places) {
      checkPlaces(readings, text);
      assertThat(readings).isNotEmpty();
      assertThat(readings.getFirst().begin()).isGreaterThanOrEqualTo(end);
      end = readings.getFirst().end();
    }
  }

  private static <V> void checkPlaces(List<Reading<V>> readings, String text) {
    assertThat(readings)
        .allSatisfy(reading ->
            assertThat(reading.begin()).isGreaterThanOrEqualTo(0).isLessThan(reading.end()))
        .allSatisfy(reading -> assertThat(reading.end()).isLessThanOrEqualTo(text.length()));
  }

  /** A long text made of what grammars like best is read to its end. */
  @Property(tries = 10)
  void aLongHostileText_isReadToItsEnd(
      @ForAll @LongRange(min = 0, max = 9) long variant, @ForAll("languages") Language language) {
    List<String> pieces =
        List.of(
            "about ",
            "1-",
            "between 1 and ",
            "early late ",
            "a\u0301",
            "1,000",
            "с 1 по ",
            "two hundred and ",
            "(",
            "و1");
    String hostile = pieces.get((int) variant).repeat(10_000);
    String text = hostile.substring(0, 10_000) + " 5 March 2017.";
    assertThat(DatePhrases.in(language).find(text, SAID_ON)).isNotNull();
    assertThat(QuantityPhrases.in(language).find(text)).isNotNull();
    assertThat(DatePhrases.in(language).read(text, SAID_ON)).isEmpty();
  }
}
