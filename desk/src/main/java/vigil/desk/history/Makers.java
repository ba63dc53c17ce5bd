package vigil.desk.history;

import java.util.List;
import java.util.Optional;
import vigil.casebook.Change;
import vigil.desk.casefile.DeskChange;
import vigil.desk.casefile.DeskChange.CasebookChanged;
import vigil.desk.casefile.DeskChange.DossierSaved;
import vigil.desk.casefile.DeskChange.GatheringSaved;
import vigil.desk.role.Permission;
import vigil.desk.unlock.OpenDesk;

/** Who may make a change, and undo one like it. */
public final class Makers {
  private Makers() {}

  /** The first permission that these changes take and this desk does not give. */
  public static Optional<Permission> lacking(OpenDesk desk, List<Change> changes) {
    return changes.stream()
        .map(change -> of(new CasebookChanged(change)))
        .distinct()
        .filter(needed -> !desk.may(needed))
        .findFirst();
  }

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
