package vigil.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.core.language.Language;

class QuantityTest {

  @ParameterizedTest
  @CsvSource({
    "3, 3, 3",
    ">=3, 3, ",
    ">100, 101, ",
    "<=50, , 50",
    "<50, , 49",
    "100..200, 100, 200",
    "~120, , ",
    "?, , ",
    "0, 0, 0"
  })
  void quantity_everyForm_hasItsBoundsAndPrintsBack(
      String text, @Nullable Long lower, @Nullable Long upper) {
    Quantity quantity = Quantity.parse(text);
    assertThat(quantity).hasToString(text);
    assertThat(quantity.lowerBound()).isEqualTo(bound(lower));
    assertThat(quantity.upperBound()).isEqualTo(bound(upper));
  }

  private static OptionalLong bound(@Nullable Long value) {
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "three, 0",
    "3 4, 2",
    ">, 1",
    "-1, 0",
    "<0, 1",
    "9..3, 3",
    "3.5, 1",
    "1000000000000, 0",
    "3..., 3",
    "=3, 0",
    "??, 1"
  })
  void parse_wrongText_saysWhere(String text, int position) {
    assertThatThrownBy(() -> Quantity.parse(text))
        .isInstanceOfSatisfying(
            QuantityException.class, e -> assertThat(e.position()).isEqualTo(position));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1 person, 1 человек",
    "3, 3 people, 3 человека",
    ">=101, at least 101 people, не менее 101 человека"
  })
  void words_ofPersons_followThePluralsOfTheLanguage(String text, String english, String russian) {
    assertThat(QuantityWords.ofPersons(Quantity.parse(text), Language.ENGLISH)).isEqualTo(english);
    assertThat(QuantityWords.ofPersons(Quantity.parse(text), Language.RUSSIAN)).isEqualTo(russian);
  }

  @ParameterizedTest
  @CsvSource({
    "0, لا أحد",
    "1, شخص واحد",
    "2, شخصان",
    "3, 3 أشخاص",
    "10, 10 أشخاص",
    "11, 11 شخصًا",
    "99, 99 شخصًا",
    "100, 100 شخص",
    "102, 102 شخص",
    "103, 103 أشخاص",
    "111, 111 شخصًا",
    "1000, '1,000 شخص'",
    ">=2, ما لا يقل عن شخصين",
    ">=11, ما لا يقل عن 11 شخصًا",
    ">100, أكثر من 100 شخص",
    "3..12, من 3 إلى 12 شخصًا",
    "~5, نحو 5 أشخاص",
    "?, عدد غير معروف من الأشخاص",
  })
  void words_ofPersonsInArabic_useAllSixForms(String text, String arabic) {
    assertThat(QuantityWords.ofPersons(Quantity.parse(text), new Language("ar"))).isEqualTo(arabic);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 personne, 0 personas",
    "1, 1 personne, 1 persona",
    "2, 2 personnes, 2 personas",
    "1000000, 1 000 000 de personnes, '1,000,000 de personas'",
    ">=3, au moins 3 personnes, al menos 3 personas",
  })
  void words_ofPersonsInFrenchAndSpanish_useTheirForms(String text, String fr, String es) {
    assertThat(spaced(QuantityWords.ofPersons(Quantity.parse(text), new Language("fr"))))
        .isEqualTo(fr);
    assertThat(QuantityWords.ofPersons(Quantity.parse(text), new Language("es")).replace('.', ','))
        .isEqualTo(es);
  }

  /** French groups digits with a narrow space that does not break. */
  private static String spaced(String text) {
    return text.replace('\u202f', ' ').replace('\u00a0', ' ');
  }

  @Test
  void words_ofQuantity_nameTheBound() {
    assertThat(QuantityWords.of(Quantity.parse(">=3"), Language.ENGLISH)).isEqualTo("at least 3");
    assertThat(QuantityWords.of(Quantity.parse(">100"), Language.ENGLISH))
        .isEqualTo("more than 100");
    assertThat(QuantityWords.of(Quantity.parse(">=3"), Language.RUSSIAN)).isEqualTo("не менее 3");
  }
}
