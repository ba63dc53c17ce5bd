package vigil.desk.claim;

import java.util.Map;
import vigil.casebook.Casebook;
import vigil.casebook.Statement;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.Vocabulary;

/** The types of act that a casebook can be coded with: the standard ones, and those it uses. */
public final class Acts {
  private Acts() {}

  /** The vocabulary of this casebook. */
  public static Vocabulary of(Casebook casebook) {
    Vocabulary vocabulary = Vocabulary.standard();
    for (ActType act :
        casebook.statements().values().stream().map(Statement::act).distinct().toList()) {
      if (!vocabulary.all().contains(act)) {
        vocabulary = vocabulary.with(act, Map.of());
      }
    }
    return vocabulary;
  }
}
