package vigil.core.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayRangeTest {

  @ParameterizedTest
  @CsvSource({
    "2017-04-01, 2017-04-01, 2017-04-01",
    "2017-02/2017-04~, 2017-02-01, 2017-04-30",
    "2017-XX-15, 2017-01-15, 2017-12-15",
    "2017-04/.., 2017-04-01, ''",
    "/2017-04, '', 2017-04-30",
    "XXXX-XX-XX, '', ''",
    "XXXX-12, '', ''",
    "-0044, '', ''",
    "0000/2017, '', 2017-12-31",
    "9999, 9999-01-01, 9999-12-31"
  })
  void of_date_isWhatFormatsOfDaysCanSay(String date, String first, String last) {
    DayRange days = DayRange.of(Edtf.parse(date));

    assertThat(days.first().map(LocalDate::toString).orElse("")).isEqualTo(first);
    assertThat(days.last().map(LocalDate::toString).orElse("")).isEqualTo(last);
  }
}
