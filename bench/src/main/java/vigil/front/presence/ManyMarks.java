package vigil.front.presence;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;

/** Fills the file of a front that does not run, as if so many had been counted. */
public final class ManyMarks {
  private static final int AT_ONCE = 20_000;

  private ManyMarks() {}

  /** Adds so many presences to the first count of a home. */
  public static void add(Path home, int presences) throws IOException {
    SecureRandom random = new SecureRandom();
    try (Ledger ledger = Ledger.open(home)) {
      for (int done = 0; done < presences; done += AT_ONCE) {
        int now = Math.min(AT_ONCE, presences - done);
        ledger.write(db -> {
          Counter counter = Counter.all(db).getFirst();
          byte[] mark = new byte[MarkSet.MARK_BYTES];
          for (int i = 0; i < now; i++) {
            random.nextBytes(mark);
            counter.spent().add(db, mark);
          }
          counter.count(db, now);
          return true;
        });
      }
    }
  }
}
