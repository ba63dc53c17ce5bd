package vigil.desk.staff;

import vigil.desk.keys.QuickKeys;
import vigil.desk.unlock.OpenDesk;

/** The people of a desk, with passphrases that are quick to check. */
public final class QuickPeople {
  private QuickPeople() {}

  /** Who can open this desk. */
  public static People of(OpenDesk desk) {
    return new People(desk, QuickKeys.of(desk.home(), desk.keys()));
  }
}
