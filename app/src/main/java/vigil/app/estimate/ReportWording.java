package vigil.app.estimate;

import com.ibm.icu.text.NumberFormat;
import java.util.function.UnaryOperator;
import vigil.core.language.CoreWords;
import vigil.core.language.Language;
import vigil.core.language.Text;
import vigil.desk.estimate.kept.Said;
import vigil.desk.estimate.wording.SaidWords;
import vigil.estimate.Finding;
import vigil.estimate.ModelName;
import vigil.estimate.report.Wording;

/** Reports in the languages of the public pages. */
final class ReportWording implements Wording {
  private final Text words;
  private final SaidWords said;

  private ReportWording(Language language) {
    this.words = CoreWords.in(language);
    this.said = new SaidWords(language, UnaryOperator.identity());
  }

  /** The words of a language; English is that of the library. */
  static Wording in(Language language) {
    return language.equals(Language.ENGLISH) ? Wording.ENGLISH : new ReportWording(language);
  }

  @Override
  public String language() {
    return words.language().tag();
  }

  @Override
  public String direction() {
    return words.language().direction();
  }

  @Override
  public String text(String key, Object... arguments) {
    return words.get("estimate.report." + key, arguments);
  }

  @Override
  public String model(ModelName model) {
    return said.model(model);
  }

  @Override
  public String finding(Finding finding) {
    return said.of(Said.of(finding));
  }

  @Override
  public String number(double number) {
    return Double.isFinite(number)
        ? NumberFormat.getIntegerInstance(words.language().locale()).format(Math.round(number))
        : text("no-number");
  }
}
