package vigil.core.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vigil.core.phrase.Assumption.BOUNDARY;
import static vigil.core.phrase.Assumption.CENTURY;
import static vigil.core.phrase.Assumption.FROM_THE_DAY_SAID;
import static vigil.core.phrase.Assumption.NEAREST_PAST;
import static vigil.core.phrase.Assumption.ORDER_OF_DAY_AND_MONTH;
import static vigil.core.phrase.Assumption.PART;
import static vigil.core.phrase.Assumption.PLURAL;
import static vigil.core.phrase.Assumption.SEASON;
import static vigil.core.phrase.Assumption.WEEK;
import static vigil.core.phrase.Assumption.WEEKDAY_DIFFERS;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.core.date.Edtf;
import vigil.core.language.Language;

/** Dates and quantities inside longer texts, and what a reading says of itself. */
class PassagesTest {

  private static final LocalDate SAID_ON = LocalDate.of(2017, 4, 8);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | In early March 2017 they took over a hundred men.         | In early March 2017=2017-03-01/2017-03-10~ | over a hundred men=>100
          en | In May 12 men were taken, and they may come back.         | In May=2016-05                             | 12 men=12
          en | Between 5 and 8 March 2017 at least three of them died.   | Between 5 and 8 March 2017=2017-03-05/2017-03-08 | at least three of them=>=3
          en | He is 25 years old, house 12, article 105, 20% of it.     |                                            |
          en | Men over 60, women aged 16 to 50, about 5 km away.        |                                            |
          en | More than 20 years ago; over 100 metres; at 17:30.        |                                            |
          en | The first may have been there. They march on 5 roads.     |                                            |
          en | From 2000 to 3000 men were held that year.                |                                            | From 2000 to 3000 men=2000..3000
          en | Since 2015 dozens of people were beaten, some to death.   | Since 2015=2015/..                         | dozens of people=>12
          en | On Monday, yesterday and on 3 April.                      | On Monday=2017-04-03, yesterday=2017-04-07, on 3 April=2017-04-03 |
          ru | В начале марта 2017 года забрали больше ста человек.      | В начале марта 2017 года=2017-03-01/2017-03-10~ | больше ста человек=>100
          ru | Троих отпустили 5 марта, остальных держали до 10 апреля 2017 года. | 5 марта=2017-03-05, до 10 апреля 2017 года=../2017-04-10 | Троих=3
          ru | Ему 25 лет, дом 12, статья 105, более 20 лет назад.       |                                            |
          ru | В мае 12 человек держали трое суток. Десятки лет тюрьмы.  | В мае=2016-05                              | 12 человек=12
          ru | Марта сказала, что нас было человек десять.               |                                            | человек десять=~10
          ru | В ночь на 2 марта увезли двоих мужчин.                    | В ночь на 2 марта=2017-03-01/2017-03-02    | двоих мужчин=2
          fr | Début mars 2017, ils ont pris plus de cent hommes.        | Début mars 2017=2017-03-01/2017-03-10~     | plus de cent hommes=>100
          fr | L’article 12, à 5 km, il avait 25 ans.                    |                                            |
          es | A principios de marzo de 2017 se llevaron a más de cien hombres. | A principios de marzo de 2017=2017-03-01/2017-03-10~ | más de cien hombres=>100
          es | El artículo 12, unos 5 km, tenía 25 años.                 |                                            |
          ar | في أوائل مارس 2017 أخذوا أكثر من مئة رجل.                 | في أوائل مارس 2017=2017-03-01/2017-03-10~  | أكثر من مئة رجل=>100
          ar | المادة 12، وعمره 25 سنة.                                  |                                            |
          """)
  void find_aPassage_findsWhatIsEvidentAndNothingElse(
      String language, String text, @Nullable String dates, @Nullable String quantities) {
    Language own = new Language(language);
    assertThat(written(DatePhrases.in(own).find(text, SAID_ON), text)).isEqualTo(orNothing(dates));
    assertThat(written(QuantityPhrases.in(own).find(text), text)).isEqualTo(orNothing(quantities));
  }

  private static String orNothing(@Nullable String expected) {
    return expected == null ? "" : expected;
  }

  private static <V> String written(List<List<Reading<V>>> places, String text) {
    return places.stream()
        .map(List::getFirst)
        .map(best -> text.substring(best.begin(), best.end()) + "=" + best.value())
        .collect(Collectors.joining(", "));
  }

  @Test
  void assumed_everyReading_saysWhatTheWordsDoNot() {
    assertThat(read("1 March 2017").getFirst().isSure()).isTrue();
    assertThat(read("March").getFirst().assumed()).containsExactly(NEAREST_PAST);
    assertThat(read("last year").getFirst().assumed()).containsExactly(FROM_THE_DAY_SAID);
    assertThat(read("last week").getFirst().assumed())
        .containsExactlyInAnyOrder(FROM_THE_DAY_SAID, WEEK);
    assertThat(read("early March 2017").getFirst().assumed()).containsExactly(PART);
    assertThat(read("03/04/2017"))
        .allSatisfy(one -> assertThat(one.assumed()).containsExactly(ORDER_OF_DAY_AND_MONTH));
    assertThat(read("03.04.17").getFirst().assumed()).containsExactly(CENTURY);
    assertThat(read("after 2015"))
        .allSatisfy(one -> assertThat(one.assumed()).containsExactly(BOUNDARY));
    assertThat(read("spring 2017").getFirst().isSure()).isTrue();
    assertThat(read("spring 2017").getLast().assumed()).containsExactly(SEASON);
    assertThat(read("Sunday, 1 April 2017").getFirst().assumed()).containsExactly(WEEKDAY_DIFFERS);
    assertThat(QuantityPhrases.in(Language.ENGLISH).read("dozens"))
        .allSatisfy(one -> assertThat(one.assumed()).containsExactly(PLURAL));
  }

  private static List<Reading<Edtf>> read(String words) {
    return DatePhrases.in(Language.ENGLISH).read(words, SAID_ON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"yesterday", "last year", "in March", "the nineties", "03.04.17", "on Monday"})
  void read_withoutTheDaySaid_doesNotUnderstandWhatCountsFromIt(String words) {
    assertThat(read(words)).isNotEmpty();
    assertThat(DatePhrases.in(Language.ENGLISH).read(words)).isEmpty();
  }

  @Test
  void read_inAnotherLanguage_takesOnlyEdtf() {
    DatePhrases persian = DatePhrases.in(new Language("fa"));
    assertThat(persian.read("2017-03", SAID_ON)).hasSize(1);
    assertThat(persian.read("March 2017", SAID_ON)).isEmpty();
    assertThat(persian.find("on 1 March 2017", SAID_ON)).isEmpty();
  }

  @Test
  void read_aRegionOfALanguage_isReadAsTheLanguage() {
    assertThat(DatePhrases.in(new Language("en-GB")).read("March 2017", SAID_ON)).hasSize(1);
  }

  @Test
  void grammar_thatContainsItself_isRefused() {
    Grammar grammar = new Grammar();
    grammar.add("date", Patterns.of("about <phrase>").getFirst(), _ -> List.of());
    grammar.add("phrase", Patterns.of("<date> now").getFirst(), _ -> List.of());
    assertThatThrownBy(() -> grammar.check(Set.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("contains itself");
  }
}
