package vigil.desk.unlock;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.desk.home.HomeFolder;
import vigil.desk.keys.KeyRing;

/** Between a locked and an open desk. Safe for use by several threads. */
public final class Door implements AutoCloseable {
  private final HomeFolder home;
  private final Clock clock;
  private @Nullable OpenDesk open;

  /**
   * @param clock tells the time of what is recorded
   */
  public Door(HomeFolder home, Clock clock) {
    this.home = home;
    this.clock = clock;
  }

  /**
   * Unlocks the desk, or, when it is unlocked already, goes on in the name of whoever's passphrase
   * this is.
   *
   * @throws vigil.open.WrongPassphraseException when the passphrase opens nothing
   * @throws IOException when the home cannot be read
   */
  public synchronized OpenDesk unlock(char[] passphrase) throws IOException {
    @Nullable OpenDesk already = open;
    if (already != null) {
      try (KeyRing theirs = KeyRing.unlock(home, passphrase)) {
        already.goOnAs(theirs.staff());
      }
      return already;
    }
    OpenDesk opened = OpenDesk.unlock(home, passphrase, clock);
    opened.search();
    open = opened;
    return opened;
  }

  /** The desk, if it is open. */
  public synchronized Optional<OpenDesk> desk() {
    return Optional.ofNullable(open);
  }

  /** Closes the journal and destroys the keys; nothing happens when it is locked. */
  public synchronized void lock() throws IOException {
    @Nullable OpenDesk closing = open;
    open = null;
    if (closing != null) {
      closing.close();
    }
  }

  @Override
  public void close() throws IOException {
    lock();
  }
}
