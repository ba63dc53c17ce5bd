package vigil.desk.search.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.core.language.Language;

class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "Ещё, еще",
    "ЙОД, йод",
    "José, jose",
    "أَحْمَد, احمد",
    "فاطمة, فاطمه",
    "کریم, كريم",
    "Straße, strasse",
    "ﬁle, file"
  })
  void forms_asTyped_areFolded(String written, String folded) {
    assertThat(Words.in(written).getFirst().forms()).contains(folded);
  }

  @Test
  void forms_apostrophes_tieNothing() {
    assertThat(Words.in("l’homme").getFirst().forms()).containsExactlyInAnyOrder("lhomme", "homme");
    assertThat(Words.in("Said's").getFirst().forms()).containsExactlyInAnyOrder("saids", "said");
    assertThat(Words.in("O'Neil").getFirst().forms()).contains("oneil", "neil");
  }

  @Property
  void in_anyText_givesPlacesOfThatText(@ForAll String text) {
    for (Word word : Words.in(text)) {
      assertThat(text.substring(word.start(), word.end())).isEqualTo(word.written());
    }
  }

  @Test
  void joined_servantOf_isOneName() {
    assertThat(written("عبد الله هنا")).containsExactly("عبدالله", "هنا");
    assertThat(written("Abd al-Rahman came")).containsExactly("AbdRahman", "came");
    assertThat(written("Abd")).containsExactly("Abd");
  }

  private static List<String> written(String text) {
    return Compounds.joined(Words.in(text)).stream().map(Word::written).toList();
  }

  @Test
  void stems_knownLanguage_areOfThatLanguageAndOfOtherScripts() {
    List<Word> words = Words.in("detenciones задержания");
    Stems stems = Stems.of(Optional.of(new Language("es")), words);

    assertThat(stems.of(words.getFirst())).allMatch(stem -> stem.startsWith("es:"));
    assertThat(stems.of(words.getLast())).allMatch(stem -> stem.startsWith("ru:"));
  }

  @Test
  void stems_unknownLanguage_areOfTheLanguageOfMostFillers() {
    List<Word> words = Words.in("The men were in the house and they were beaten");

    assertThat(Stems.of(Optional.empty(), words).of(words.getLast()))
        .isEqualTo(Set.of("en:beaten"));
  }

  @Test
  void isFiller_wordsThatSayLittle_are() {
    assertThat(Words.in("the и les los في")).allMatch(Stems::isFiller);
    assertThat(Words.in("beaten избит")).noneMatch(Stems::isFiller);
  }
}
