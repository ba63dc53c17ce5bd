package vigil.desk.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vigil.desk.search.word.Word;
import vigil.desk.search.word.Words;

/** Whatever is shelved is found by its own words, in every script, whatever else is there. */
class OwnWordsPropertyTest {

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> word =
        Arbitraries.strings()
            .withCharRange('a', 'z')
            .withCharRange('A', 'Z')
            .withCharRange('а', 'я')
            .withCharRange('А', 'Я')
            .withCharRange('ء', 'ي')
            .withCharRange('À', 'ž')
            .withChars("ёїӀ'’-.ßıİ٣ე字กא")
            .ofMinLength(1)
            .ofMaxLength(9);
    return Arbitraries.oneOf(
        word.list().ofMinSize(1).ofMaxSize(8).map(words -> String.join(" ", words)),
        Arbitraries.strings().ofMinLength(1).ofMaxLength(60));
  }

  @Provide
  Arbitrary<List<String>> shelves() {
    return texts().list().ofMinSize(1).ofMaxSize(6);
  }

  @Property(tries = 100)
  void passages_ownText_areFound(@ForAll("shelves") List<String> texts) {
    try (SearchIndex index = SearchIndex.empty()) {
      index.put(
          IntStream.range(0, texts.size())
              .mapToObj(i -> SyntheticEntries.saying("s" + i, texts.get(i)))
              .toList());
      index.refresh();

      for (int i = 0; i < texts.size(); i++) {
        if (!Words.in(texts.get(i)).isEmpty()) {
          assertThat(SyntheticEntries.find(index, texts.get(i))).contains("s" + i);
        }
        for (Word word : Words.in(texts.get(i))) {
          assertThat(SyntheticEntries.find(index, word.written())).contains("s" + i);
        }
      }
    }
  }

  @Property(tries = 100)
  void names_ownSpelling_areFound(@ForAll("texts") String name) {
    Assume.that(!Words.in(name).isEmpty());
    try (SearchIndex index = SearchIndex.empty()) {
      EntryKey key = new EntryKey(Kind.PERSON, "p");
      index.put(List.of(SyntheticEntries.naming(key, name)));
      index.refresh();

      assertThat(SyntheticEntries.find(index, name)).containsExactly("p");
      assertThat(index.search(QuestionQuery.persons(name), 1).keys()).containsExactly(key);
    }
  }
}
