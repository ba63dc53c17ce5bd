package vigil.desk.staff;

import vigil.desk.keys.StaffName;

/** Nobody would be left who lets people in and out and holds the keys. */
public final class LastAdministratorException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LastAdministratorException(StaffName name) {
    super(name + " is the last administrator: make somebody else one first.");
  }
}
