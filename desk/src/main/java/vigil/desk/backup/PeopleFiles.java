package vigil.desk.backup;

/** The key files that lie beside the sealed part of a backup: each is under a passphrase. */
final class PeopleFiles {
  static final String STAFF = HomeFiles.KEYS + "staff/";
  static final String RECOVERY = HomeFiles.KEYS + "recovery.age";

  private PeopleFiles() {}

  static boolean isOne(String name) {
    return name.startsWith(STAFF) || name.equals(RECOVERY);
  }
}
