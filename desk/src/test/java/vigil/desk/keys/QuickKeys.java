package vigil.desk.keys;

import vigil.desk.home.HomeFolder;

/** Changing who can open a desk, with passphrases that are quick to check. */
public final class QuickKeys {
  private static final int QUICK_COST = 1;

  private QuickKeys() {}

  /** The keys of a desk that this ring unlocked. */
  public static StaffKeys of(HomeFolder home, KeyRing ring) {
    return new StaffKeys(home, ring, QUICK_COST, new Disk() {});
  }
}
