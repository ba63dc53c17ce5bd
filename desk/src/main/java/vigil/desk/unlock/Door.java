package vigil.desk.unlock;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.desk.home.HomeFolder;
import vigil.desk.keys.KeyRing;
import vigil.seal.Recipient;

/**
 * Between a locked and an open desk. A desk with which nobody does anything locks itself. Safe for
 * use by several threads.
 */
public final class Door implements AutoCloseable {
  private final HomeFolder home;
  private final Clock clock;
  private final Idleness idleness;
  private final Kept kept = new Kept();
  private @Nullable OpenDesk open;
  private @Nullable LockedOut lockedOut;

  /** Whom the desk locked out by itself, and what is sealed for her meanwhile. */
  private record LockedOut(String person, List<Recipient> recipients) {}

  /**
   * @param clock tells the time of what is recorded
   */
  public Door(HomeFolder home, Clock clock) {
    this.home = home;
    this.clock = clock;
    this.idleness = new Idleness(clock, home.settings().lockAfter());
  }

  /**
   * Unlocks the desk, or, when it is unlocked already, goes on in the name of whoever's passphrase
   * this is.
   *
   * @throws vigil.open.WrongPassphraseException when the passphrase opens nothing
   * @throws IOException when the home cannot be read
   */
  public synchronized OpenDesk unlock(char[] passphrase) throws IOException {
    lockIfIdle();
    @Nullable OpenDesk already = open;
    if (already != null) {
      try (KeyRing theirs = KeyRing.unlock(home, passphrase)) {
        already.goOnAs(theirs.staff());
      }
      idleness.acted();
      return already;
    }
    OpenDesk opened = OpenDesk.unlock(home, passphrase, clock);
    opened.search();
    opened.whenErased(() -> kept.forget(Clearing.gone(opened.state())));
    open = opened;
    lockedOut = null;
    idleness.acted();
    return opened;
  }

  /** The desk, if it is open. */
  public synchronized Optional<OpenDesk> desk() throws IOException {
    lockIfIdle();
    return Optional.ofNullable(open);
  }

  /** After how long without action it locks itself; zero for never. */
  Duration locksAfter() {
    return idleness.most();
  }

  Idleness idleness() {
    return idleness;
  }

  Kept kept() {
    return kept;
  }

  /** Keeps what whoever was locked out by the time was sending; nothing when nobody was. */
  synchronized void keepForWhoWasLockedOut(Kept.Typing typing) throws IOException {
    if (lockedOut != null && typing.isAnything()) {
      kept.keep(lockedOut.person(), lockedOut.recipients(), typing);
    }
  }

  /** Locks the desk when nobody has done anything for too long. */
  public synchronized void lockIfIdle() throws IOException {
    @Nullable OpenDesk idle = open;
    if (idle != null && idleness.isTooLong()) {
      LockedOut out = new LockedOut(idle.staff(), idle.keys().recipients());
      lock();
      lockedOut = out;
    }
  }

  /** Closes the journal and destroys the keys; nothing happens when it is locked. */
  public synchronized void lock() throws IOException {
    @Nullable OpenDesk closing = open;
    open = null;
    lockedOut = null;
    if (closing != null) {
      closing.close();
    }
  }

  @Override
  public void close() throws IOException {
    lock();
  }
}
