package vigil.desk.search.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

  @Test
  void latin_cyrillicName_isWrittenInThreeStyles() {
    assertThat(Spelling.of("Жуков").latin()).contains("zhukov", "zukov");
    assertThat(Spelling.of("Юрий").latin()).contains("yuriy", "iurii", "jurij");
    assertThat(Spelling.of("Хамзат").latin()).containsExactlyInAnyOrder("khamzat", "chamzat");
  }

  @ParameterizedTest
  @CsvSource({
    "Ахмед, Achmed",
    "Ахмед, Akhmed",
    "Юсуп, Jusup",
    "Шевчук, Schewtschuk",
    "Šamil, Chamil",
    "Пётр, Pyotr",
    "Горбачёв, Gorbatschow",
    "Дауд, Dawud",
    "Сулейман, Sulaiman",
    "გიორგი, Giorgi"
  })
  void sounds_oneNameInTwoStyles_meet(String one, String other) {
    assertThat(Spelling.of(one).sounds()).containsAnyElementsOf(Spelling.of(other).sounds());
  }

  @ParameterizedTest
  @CsvSource({
    "أحمد, Ахмед",
    "أَحْمَد, Ahmed",
    "حمزات, Hamzat",
    "حمزة, Хамза",
    "عبدالرحمن, Абдурахман",
    "عبدالله, Abdullah",
    "رمضان, Рамзан",
    "وليد, Walid",
    "پوتین, Путин",
    "داود, Дауд"
  })
  void bones_arabicAndAnother_meet(String arabic, String other) {
    assertThat(Spelling.of(arabic).arabic()).isTrue();
    assertThat(Spelling.of(arabic).bones()).containsAnyElementsOf(Spelling.of(other).bones());
  }

  @ParameterizedTest
  @CsvSource({"Ахмед, Хамид", "Магомед, Мухаммад", "Иван, Нина", "Али, Алла"})
  void sounds_twoNames_stayApart(String one, String other) {
    assertThat(Spelling.of(one).sounds()).doesNotContainAnyElementsOf(Spelling.of(other).sounds());
  }

  @Property
  void of_anyText_givesAFewKeysAndFailsNever(@ForAll String word) {
    Spelling spelling = Spelling.of(word);

    assertThat(spelling.sounds().size()).isLessThanOrEqualTo(8);
    assertThat(spelling.bones().size()).isLessThanOrEqualTo(24);
  }
}
