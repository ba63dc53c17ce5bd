package vigil.desk.coding;

import java.io.IOException;
import java.util.List;
import vigil.casebook.Change;
import vigil.casebook.ChangeRefused;
import vigil.core.language.Text;
import vigil.desk.casefile.DeskChange.CasebookChanged;
import vigil.desk.page.Form;
import vigil.desk.unlock.OpenDesk;

/** Hands the changes that a form makes to the casebook. */
public final class Recording {
  /** The field beside which a reason is shown that belongs to no single field. */
  public static final String WHOLE_FORM = "form";

  private Recording() {}

  /** Whether all of the form's changes were recorded; if not, the form says why. */
  public static boolean take(OpenDesk desk, List<Change> changes, Form form, Text words)
      throws IOException {
    if (!form.accepted()) {
      return false;
    }
    try {
      desk.record(changes.stream().map(CasebookChanged::new).toList());
      return true;
    } catch (ChangeRefused refused) {
      form.refuse(WHOLE_FORM, Refusals.words(refused, words.language()));
      return false;
    }
  }
}
