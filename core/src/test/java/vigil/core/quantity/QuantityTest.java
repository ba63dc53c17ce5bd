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

  @Test
  void words_ofQuantity_nameTheBound() {
    assertThat(QuantityWords.of(Quantity.parse(">=3"), Language.ENGLISH)).isEqualTo("at least 3");
    assertThat(QuantityWords.of(Quantity.parse(">100"), Language.ENGLISH))
        .isEqualTo("more than 100");
    assertThat(QuantityWords.of(Quantity.parse(">=3"), Language.RUSSIAN)).isEqualTo("не менее 3");
  }
}
