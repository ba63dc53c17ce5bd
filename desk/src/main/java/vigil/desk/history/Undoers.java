package vigil.desk.history;

import vigil.casebook.Change;
import vigil.desk.casefile.DeskChange;
import vigil.desk.casefile.DeskChange.CasebookChanged;
import vigil.desk.casefile.DeskChange.DossierSaved;
import vigil.desk.casefile.DeskChange.GatheringSaved;
import vigil.desk.role.Permission;

/** Who may undo a change: whoever may make one like it. */
final class Undoers {
  private Undoers() {}

  static Permission of(DeskChange change) {
    if (change instanceof DossierSaved) {
      return Permission.WRITE;
    }
    if (change instanceof GatheringSaved) {
      return Permission.GATHER;
    }
    return change instanceof CasebookChanged(Change inside) && isLink(inside)
        ? Permission.LINK
        : Permission.CODE;
  }

  private static boolean isLink(Change change) {
    return change instanceof Change.PersonsLinked || change instanceof Change.PersonsUnlinked;
  }
}
