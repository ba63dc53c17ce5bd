package vigil.front.dossier;

import com.ibm.icu.text.NumberFormat;
import java.util.List;
import java.util.stream.LongStream;
import vigil.core.language.Language;
import vigil.core.quantity.About;
import vigil.core.quantity.Quantity;

/**
 * The scale on which the quantities of one section are drawn, from 0 to a round number.
 *
 * @param most the number at its end; 0 when no quantity gives a number
 */
record Scale(long most) {
  /** Room at the end, so that an open end can be seen to be open. */
  private static final double BEYOND = 1.25;

  private static final long[] ROUND = {1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 80};

  /** The scale that holds all of them. */
  static Scale of(List<Quantity> quantities) {
    long largest = quantities.stream().mapToLong(Scale::mentioned).max().orElse(0);
    return new Scale(largest == 0 ? 0 : roundAbove(largest * BEYOND));
  }

  Bar bar(Quantity quantity) {
    return Bar.of(quantity, Math.max(1, most));
  }

  /** The number at its end as a reader writes it; empty when there is none. */
  String end(Language reader) {
    return most == 0 ? "" : NumberFormat.getIntegerInstance(reader.locale()).format(most);
  }

  private static long roundAbove(double value) {
    long power = 1;
    while (ROUND[ROUND.length - 1] * power < value) {
      power *= 10;
    }
    long factor = power;
    return LongStream.of(ROUND)
        .map(one -> one * factor)
        .filter(one -> one >= value)
        .findFirst()
        .orElseThrow();
  }

  /** The largest number that a quantity mentions. */
  private static long mentioned(Quantity quantity) {
    return quantity instanceof About(long number)
        ? number
        : quantity.upperBound().orElse(quantity.lowerBound().orElse(0));
  }
}
