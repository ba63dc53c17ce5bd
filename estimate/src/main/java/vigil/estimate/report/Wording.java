package vigil.estimate.report;

import vigil.estimate.Finding;
import vigil.estimate.ModelName;

/**
 * The language of a report. English comes with this library; whoever has the same words in another
 * language, by the same keys ({@code english.properties} beside this class), gives them here.
 */
public interface Wording {
  /** English. */
  Wording ENGLISH = new English();

  /** Its tag for HTML (BCP 47). */
  String language();

  /** {@code ltr} or {@code rtl}. */
  String direction();

  /**
   * Words of the report.
   *
   * @param arguments that they are filled in with; numbers are written out already
   */
  String text(String key, Object... arguments);

  /** What a model is called. */
  String model(ModelName model);

  /** A finding in plain words. */
  String finding(Finding finding);

  /**
   * A whole number as the language writes it; in words that there is none when it is not finite.
   */
  String number(double number);
}
