package vigil.desk.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vigil.core.date.Edtf;
import vigil.core.date.EdtfException;

/** Holds the search in a window of dates against the definition of overlapping. */
class DateWindowPropertyTest {

  @Provide
  Arbitrary<Edtf> dates() {
    Arbitrary<Integer> year = Arbitraries.integers().between(2015, 2019);
    Arbitrary<Integer> month = Arbitraries.integers().between(1, 12);
    Arbitrary<Integer> day = Arbitraries.integers().between(1, 28);
    Arbitrary<String> single =
        Arbitraries.oneOf(
            year.map(String::valueOf),
            Combinators.combine(year, month).as("%d-%02d"::formatted),
            Combinators.combine(year, month, day).as("%d-%02d-%02d"::formatted),
            year.map("%d-XX-XX"::formatted),
            year.map("%d-21"::formatted),
            year.map("%d~"::formatted),
            Arbitraries.of("XXXX-XX-XX", "201X", "20", "2017-03-15T12:00:00Z", "-0044"));
    Arbitrary<String> end = Arbitraries.oneOf(single, single, Arbitraries.of("..", ""));
    return Arbitraries.oneOf(
            single,
            Combinators.combine(end, end).as((from, to) -> from + "/" + to),
            Combinators.combine(single, single).as((one, other) -> "[" + one + "," + other + "]"),
            Combinators.combine(single, single).as((one, other) -> "{" + one + ".." + other + "}"),
            single.map(one -> "[.." + one + "]"))
        .map(DateWindowPropertyTest::read)
        .filter(Optional::isPresent)
        .map(Optional::orElseThrow);
  }

  private static Optional<Edtf> read(String text) {
    try {
      return Optional.of(Edtf.parse(text));
    } catch (EdtfException backwards) {
      return Optional.empty();
    }
  }

  @Provide
  Arbitrary<List<Edtf>> shelved() {
    return dates().list().ofMinSize(1).ofMaxSize(12);
  }

  @Property(tries = 400)
  void window_anyDates_findsExactlyThoseThatOverlapIt(
      @ForAll("shelved") List<Edtf> dates, @ForAll("dates") Edtf window) {
    try (SearchIndex index = SearchIndex.empty()) {
      index.put(
          IntStream.range(0, dates.size())
              .mapToObj(i -> SyntheticEntries.dated("s" + i, dates.get(i)))
              .toList());
      index.put(List.of(SyntheticEntries.saying("undated", "nothing")));
      index.refresh();

      Question question =
          new Question("", "", "", Optional.of(window), Optional.empty(), Optional.empty());

      assertThat(SyntheticEntries.find(index, question).stream().map(EntryKey::id))
          .containsExactlyInAnyOrderElementsOf(
              IntStream.range(0, dates.size())
                  .filter(i -> dates.get(i).overlaps(window))
                  .mapToObj(i -> "s" + i)
                  .collect(Collectors.toCollection(TreeSet::new)));
    }
  }
}
