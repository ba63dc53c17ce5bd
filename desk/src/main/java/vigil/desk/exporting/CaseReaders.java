package vigil.desk.exporting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vigil.desk.keys.StaffKeys;
import vigil.desk.unlock.OpenDesk;
import vigil.seal.Recipient;

/** To whom a case that goes out is sealed. */
public final class CaseReaders {
  private CaseReaders() {}

  /**
   * The group, and each person of the desk.
   *
   * @throws vigil.desk.home.HomeException when the key files are older than the journal
   */
  public static List<Recipient> of(OpenDesk desk) throws IOException {
    desk.requireNewestKeys();
    List<Recipient> all = new ArrayList<>(desk.keys().recipients());
    all.addAll(new StaffKeys(desk.home(), desk.keys()).roster().staff().values());
    return all;
  }
}
