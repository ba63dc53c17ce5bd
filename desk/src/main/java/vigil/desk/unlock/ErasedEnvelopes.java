package vigil.desk.unlock;

import java.io.IOException;
import java.nio.file.Files;
import vigil.desk.casefile.DeskState;
import vigil.desk.casefile.InboxEntry;
import vigil.desk.home.HomeFolder;
import vigil.exchange.durable.PrivateFolder;
import vigil.exchange.spool.Spool;

/** The envelopes of erased testimonies, which must not lie in the home any more. */
final class ErasedEnvelopes {
  private ErasedEnvelopes() {}

  /** Deletes those that are still there, perhaps because an erasure was cut off. */
  static void delete(HomeFolder home, DeskState state) throws IOException {
    boolean deleted = false;
    for (InboxEntry entry : state.inbox().values()) {
      if (entry.erased()) {
        deleted |= Files.deleteIfExists(home.envelopes().resolve(Spool.fileName(entry.envelope())));
      }
    }
    if (deleted) {
      PrivateFolder.at(home.envelopes()).sync();
    }
  }
}
