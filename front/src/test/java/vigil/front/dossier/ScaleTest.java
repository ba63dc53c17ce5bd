package vigil.front.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.core.language.Language;
import vigil.core.quantity.Quantity;

class ScaleTest {

  @ParameterizedTest
  @CsvSource({
    "5, 2, CLOSED, 40.00, 1.20",
    "5, >=3, OPEN, 60.00, 40.00",
    "5, >3, OPEN, 80.00, 20.00",
    "5, <=2, AT_MOST, 0.00, 40.00",
    "5, <2, AT_MOST, 0.00, 20.00",
    "200, 100..150, CLOSED, 50.00, 25.00",
    "200, ~120, LOOSE, 60.00, 1.20",
    "5, ?, NONE, 0.00, 0.00",
    "5, 0, CLOSED, 0.00, 1.20",
  })
  void bar_quantity_isDrawnWithItsEnds(
      long most, String quantity, Bar.Form form, String start, String width) {
    Bar bar = new Scale(most).bar(Quantity.parse(quantity));
    assertThat(bar.form()).isEqualTo(form);
    assertThat(bar.x()).isEqualTo(start);
    assertThat(bar.length()).isEqualTo(width);
  }

  @ParameterizedTest
  @CsvSource({"3, 4", "4, 5", "101, 150", "8, 10", "1000, '1,500'", "0, ''"})
  void end_largestNumber_leavesRoomBeyond(String largest, String end) {
    assertThat(Scale.of(List.of(Quantity.parse(largest))).end(Language.ENGLISH)).isEqualTo(end);
  }

  @Test
  void end_noNumberAtAll_isEmpty() {
    assertThat(Scale.of(List.of(Quantity.parse("?"))).end(Language.ENGLISH)).isEmpty();
    assertThat(Scale.of(List.of()).end(Language.ENGLISH)).isEmpty();
  }

  @Property
  void bar_anyBound_staysOnTheScale(@ForAll @LongRange(min = 0, max = 999_999_999_999L) long n) {
    for (String form : List.of("%d", ">=%d", "<=%d", "~%d")) {
      Quantity quantity = Quantity.parse(form.formatted(n));
      Bar bar = Scale.of(List.of(quantity)).bar(quantity);
      assertThat(bar.start()).isBetween(0.0, 100.0);
      assertThat(bar.start() + bar.width()).isBetween(0.0, 100.0001);
    }
  }
}
