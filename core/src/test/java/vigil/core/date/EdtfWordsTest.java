package vigil.core.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.core.language.Language;

class EdtfWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2017-04-01            | 1 April 2017                                   | 1 апреля 2017 г.
          2017-04               | April 2017                                     | апрель 2017 г.
          2017                  | 2017                                           | 2017 г.
          -0043                 | 44 BC                                          | 44 г. до н. э.
          2017-02/2017-04       | between February and April 2017                | с февраля по апрель 2017 г.
          2017-04-01/2017-04-08 | between 1 and 8 April 2017                     | с 1 по 8 апреля 2017 г.
          2017-02-28/2017-04-01 | between 28 February and 1 April 2017           | с 28 февраля по 1 апреля 2017 г.
          2016-12/2017-04       | between December 2016 and April 2017           | с декабря 2016 г. по апрель 2017 г.
          2016/2017             | between 2016 and 2017                          | с 2016 г. по 2017 г.
          2017-04/..            | from April 2017 on                             | с апреля 2017 г. и далее
          ../2017-04            | up to April 2017                               | до апреля 2017 г. включительно
          2017-04/              | from April 2017 to an unknown date             | с апреля 2017 г. по неизвестную дату
          /2017-04              | from an unknown date to April 2017             | с неизвестной даты по апрель 2017 г.
          ../..                 | at any time                                    | в любое время
          /..                   | from an unknown date on                        | с неизвестной даты и далее
          ../                   | up to an unknown date                          | до неизвестной даты
          2017-04~              | about April 2017                               | около апреля 2017 г.
          2017-04?              | April 2017 (uncertain)                         | апрель 2017 г. (под вопросом)
          2017-04-01%           | about 1 April 2017 (uncertain)                 | около 1 апреля 2017 г. (под вопросом)
          2017-04~/2017-06      | between about April 2017 and June 2017         | с примерно апреля 2017 г. по июнь 2017 г.
          2004-06~-11           | 11 June 2004 (year and month approximate)      | 11 июня 2004 г. (приблизительно: год и месяц)
          2004-?06-~11          | 11 June 2004 (month uncertain; day approximate)| 11 июня 2004 г. (под вопросом: месяц; приблизительно: день)
          XXXX                  | an unknown date                                | неизвестная дата
          201X                  | the 2010s                                      | 2010-е годы
          201X~                 | about the 2010s                                | около 2010-х годов
          20XX                  | between 2000 and 2099 (20XX)                   | с 2000 г. по 2099 г. (20XX)
          2017-XX               | a month of 2017                                | один из месяцев 2017 г.
          2017-XX-XX            | a day in 2017                                  | один из дней 2017 г.
          2017-04-XX            | a day in April 2017                            | один из дней апреля 2017 г.
          2017-04-1X            | between 10 and 19 April 2017 (2017-04-1X)      | с 10 по 19 апреля 2017 г. (2017-04-1X)
          1XXX-12               | between December 1000 and December 1999 (1XXX-12) | с декабря 1000 г. по декабрь 1999 г. (1XXX-12)
          199                   | the 1990s                                      | 1990-е годы
          19                    | 1900 to 1999                                   | 1900 г. — 1999 г.
          2017-21               | spring 2017                                    | весна 2017 г.
          2017-22~              | about summer 2017                              | около лета 2017 г.
          2017-30               | summer 2017 (Southern Hemisphere)              | лето 2017 г. (Южное полушарие)
          2017-34               | the second quarter of 2017                     | второй квартал 2017 г.
          2017-40/2017-41       | between the first half of 2017 and the second half of 2017 | с первого полугодия 2017 г. по второе полугодие 2017 г.
          [2016,2017]           | 2016 or 2017                                   | 2016 г. или 2017 г.
          {2016,2017-04}        | 2016 and April 2017                            | 2016 г. и апрель 2017 г.
          [..2016]              | 2016 or earlier                                | 2016 г. или раньше
          [2017-04..]           | April 2017 or later                            | апрель 2017 г. или позже
          {1667,1670..1672}     | 1667 and between 1670 and 1672                 | 1667 г. и с 1670 г. по 1672 г.
          Y12000                | the year 12,000                                | 12 000 г.
          1950S2                | about 1950, between 1900 and 1999              | около 1950 г., между 1900 г. и 1999 г.
          2017-04-12T17:30+01:00| 12 April 2017, 16:30 UTC                       | 12 апреля 2017 г., 16:30 UTC
          2017-04-12T17:30      | 12 April 2017, 17:30                           | 12 апреля 2017 г., 17:30
          """)
  void words_everyKindOfDate_readAsAPersonWouldSay(String edtf, String english, String russian) {
    Edtf date = Edtf.parse(edtf);
    assertThat(EdtfWords.of(date, Language.ENGLISH)).isEqualTo(english);
    assertThat(EdtfWords.of(date, Language.RUSSIAN).replace('\u00a0', ' ')).isEqualTo(russian);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2017-04-01            | 1er avril 2017                        | 1 de abril de 2017                     | 1 أبريل/نيسان 2017
          2017-04               | avril 2017                            | abril de 2017                          | أبريل/نيسان 2017
          2017-02/2017-04       | entre février et avril 2017           | entre febrero y abril de 2017          | بين فبراير/شباط وأبريل/نيسان 2017
          2017-04-01/2017-04-08 | entre le 1er et le 8 avril 2017       | entre el 1 y el 8 de abril de 2017     | بين 1 و8 أبريل/نيسان 2017
          2017-02-28/2017-04-01 | entre le 28 février et le 1er avril 2017 | entre el 28 de febrero y el 1 de abril de 2017 | بين 28 فبراير/شباط و1 أبريل/نيسان 2017
          2017-04-01/2018       | entre le 1er avril 2017 et 2018       | entre el 1 de abril de 2017 y 2018     | بين 1 أبريل/نيسان 2017 و2018
          2017-04-01/..         | depuis le 1er avril 2017              | desde el 1 de abril de 2017            | منذ 1 أبريل/نيسان 2017
          2017-04/..            | depuis avril 2017                     | desde abril de 2017                    | منذ أبريل/نيسان 2017
          ../2017-04-01         | le 1er avril 2017 au plus tard        | hasta el 1 de abril de 2017            | حتى 1 أبريل/نيسان 2017
          2017-04-01~           | vers le 1er avril 2017                | hacia el 1 de abril de 2017            | نحو 1 أبريل/نيسان 2017
          2017-04-XX            | un jour en avril 2017                 | un día de abril de 2017                | أحد أيام أبريل/نيسان 2017
          201X                  | les années 2010                       | la década de 2010                      | عقد 2010
          2017-22~              | vers l’été 2017                       | hacia el verano de 2017                | نحو صيف 2017
          [2016,2017]           | 2016 ou 2017                          | 2016 o 2017                            | 2016 أو 2017
          2017-04-1X            | entre le 10 et le 19 avril 2017 (2017-04-1X) | entre el 10 y el 19 de abril de 2017 (2017-04-1X) | بين 10 و19 أبريل/نيسان 2017 (\u20662017-04-1X\u2069)
          """)
  void words_romanceAndArabic_readAsAPersonWouldSay(
      String edtf, String french, String spanish, String arabic) {
    Edtf date = Edtf.parse(edtf);
    assertThat(EdtfWords.of(date, new Language("fr"))).isEqualTo(french);
    assertThat(EdtfWords.of(date, new Language("es"))).isEqualTo(spanish);
    assertThat(EdtfWords.of(date, new Language("ar"))).isEqualTo(arabic);
  }
}
