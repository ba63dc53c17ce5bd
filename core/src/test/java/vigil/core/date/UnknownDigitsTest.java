package vigil.core.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Unknown digits, against the slowest possible model: try every day of a century. */
class UnknownDigitsTest {

  private static final List<LocalDate> CENTURY =
      LocalDate.of(2000, 1, 1).datesUntil(LocalDate.of(2100, 1, 1)).toList();

  @Provide
  Arbitrary<String> masks() {
    Arbitrary<String> two =
        Arbitraries.strings().withChars("0123XX").withCharRange('0', '9').ofLength(2);
    return Combinators.combine(two, two, two)
        .as((year, month, day) -> "20" + year + "-" + month + "-" + day);
  }

  @Property(tries = 100)
  void parse_daysWithUnknownDigits_spansExactlyTheDaysThatFit(@ForAll("masks") String mask) {
    Pattern pattern = Pattern.compile(mask.replace("X", "\\d"));
    List<LocalDate> fitting =
        CENTURY.stream().filter(day -> pattern.matcher(day.toString()).matches()).toList();
    if (fitting.isEmpty()) {
      assertThatThrownBy(() -> Edtf.parse(mask)).isInstanceOf(EdtfException.class);
      return;
    }
    Edtf date = Edtf.parse(mask);
    assertThat(date.min()).isEqualTo(new Limit.At(start(fitting.getFirst())));
    assertThat(date.max()).isEqualTo(new Limit.At(start(fitting.getLast().plusDays(1)) - 1));
  }

  private static long start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }
}
