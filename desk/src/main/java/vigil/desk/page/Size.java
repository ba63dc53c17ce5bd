package vigil.desk.page;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.MeasureUnit;
import vigil.core.language.Language;

/** Sizes of files in words. */
public final class Size {
  private static final double KILOBYTE = 1000;
  private static final double MEGABYTE = 1_000_000;

  private Size() {}

  /** The size, rounded to what a person can picture: "340 kB", "2.1 MB". */
  public static String of(long sizeBytes, Language language) {
    boolean large = sizeBytes >= MEGABYTE;
    return NumberFormatter.withLocale(language.locale())
        .unit(large ? MeasureUnit.MEGABYTE : MeasureUnit.KILOBYTE)
        .precision(large ? Precision.maxFraction(1) : Precision.integer())
        .format(Math.max(1, sizeBytes / (large ? MEGABYTE : KILOBYTE)))
        .toString();
  }
}
