package vigil.desk.staff;

import vigil.desk.keys.StaffName;

/** Somebody of this name can open the desk already. */
public final class NameTakenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NameTakenException(StaffName name) {
    super("There is somebody named " + name + " already: choose another name.");
  }
}
