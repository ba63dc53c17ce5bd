package vigil.desk.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.desk.search.index.SyntheticEntries.find;
import static vigil.desk.search.index.SyntheticEntries.naming;
import static vigil.desk.search.index.SyntheticEntries.saying;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchIndexTest {
  private final SearchIndex index = SearchIndex.empty();

  @AfterEach
  void close() {
    index.close();
  }

  private void shelve(String... texts) {
    index.put(IntStream.range(0, texts.length).mapToObj(i -> saying("s" + i, texts[i])).toList());
    index.refresh();
  }

  @ParameterizedTest
  @CsvSource({
    "The men were detained and beaten., detention beating detaining, detaining",
    "Их избивали и пытали током., избивать, избивал",
    "Задержанных увезли ночью., задержанные, задержанного",
    "Les hommes ont été arrêtés et torturés., arrêter, torturer",
    "Los hombres fueron detenidos por la policía., detenido, policia",
    "تم اعتقال الرجال في المدينة, الاعتقال, مدينة",
    "Jusqu’à l’hôtel on n’a rien vu., hotel, hôtel",
    "Ещё одного увезли., еще, Ещё"
  })
  void words_inAnotherForm_areFound(String text, String one, String other) {
    shelve(text, "Quite another text. Совсем другое.");

    assertThat(find(index, other)).contains("s0").doesNotContain("s1");
    assertThat(Arrays.stream(one.split(" ")).anyMatch(word -> find(index, word).contains("s0")))
        .isTrue();
  }

  @Test
  void words_several_mustAllBeThere() {
    shelve("beaten in Argun", "beaten in Grozny", "nothing in Grozny");

    assertThat(find(index, "beaten Grozny")).containsExactly("s1");
  }

  @Test
  void fillers_besideOtherWords_needNotBeThere() {
    shelve("beaten, Grozny");

    assertThat(find(index, "beaten in the Grozny")).containsExactly("s0");
    assertThat(find(index, "in the ")).isEmpty();
  }

  @Test
  void typo_inALongerWord_isForgivenButComesLast() {
    shelve("interogation", "interrogation", "integration");

    assertThat(find(index, "interrogation ")).startsWith("s1").contains("s0");
    assertThat(find(index, "interrogation ").getFirst()).isEqualTo("s1");
    assertThat(find(index, "interrogaton ")).contains("s0", "s1");
  }

  @Test
  void lastWord_unfinished_isTakenAsABeginning() {
    shelve("задержание", "Khamzat was there");

    assertThat(find(index, "задер")).containsExactly("s0");
    assertThat(find(index, "Хамз")).containsExactly("s1");
    assertThat(find(index, "задер ")).isEmpty();
  }

  @Test
  void nameInAText_writtenInAnotherScript_isFound() {
    shelve("Хамзата увезли ночью.", "They took Khamzat.", "اعتقلوا حمزات", "They took a book.");

    assertThat(find(index, "Hamzat")).contains("s1", "s2").doesNotContain("s3");
    assertThat(find(index, "حمزات")).contains("s1", "s2").doesNotContain("s3");
    assertThat(find(index, "хамзат")).contains("s0", "s1", "s2").doesNotContain("s3");
  }

  @Test
  void put_underTheSameKey_replaces() {
    shelve("first words");
    shelve("second words");

    assertThat(find(index, "first")).isEmpty();
    assertThat(find(index, "second")).containsExactly("s0");
  }

  @Test
  void order_sameWord_exactBeforeAnotherScriptBeforeALikeOne() {
    index.put(
        List.of(
            naming(SyntheticEntries.key("like"), "Magamedow"),
            naming(SyntheticEntries.key("latin"), "Magomedov"),
            naming(SyntheticEntries.key("exact"), "Магомедов")));
    index.refresh();

    assertThat(find(index, "магомедов")).containsExactly("exact", "latin", "like");
  }

  @Test
  void passage_manyWords_isFoundByItsFirst() {
    String passage = "word ".repeat(2_000) + "last";
    shelve(passage);

    assertThat(find(index, passage)).containsExactly("s0");
  }

  @Test
  void toString_ofWhatIsSoughtAndShelved_saysNoWord() {
    assertThat(Question.of("secret")).asString().doesNotContain("secret");
    assertThat(saying("s", "secret")).asString().doesNotContain("secret");
    assertThat(Passage.of("secret")).asString().doesNotContain("secret");
    assertThat(Sought.in("secret").getFirst()).asString().doesNotContain("secret");
  }
}
