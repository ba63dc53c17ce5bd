package vigil.desk.unlock;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import vigil.casebook.Casebook;
import vigil.casebook.Change;
import vigil.desk.casefile.CaseFile;
import vigil.desk.casefile.DeskChange;
import vigil.desk.casefile.DeskChange.CasebookChanged;
import vigil.desk.casefile.DeskState;
import vigil.desk.casefile.ErasureUnfinishedException;
import vigil.desk.copy.CopyRoom;
import vigil.desk.draft.Drafts;
import vigil.desk.home.HomeException;
import vigil.desk.home.HomeFolder;
import vigil.desk.keys.KeyRing;
import vigil.desk.keys.StaffKeys;
import vigil.desk.keys.StaffName;
import vigil.desk.role.Permission;
import vigil.desk.role.Role;
import vigil.desk.search.index.LiveSearch;
import vigil.exchange.spool.EnvelopeId;

/** A desk with its keys in memory and its journal read. Closing it locks it. */
public final class OpenDesk implements AutoCloseable {
  private final HomeFolder home;
  private final KeyRing keys;
  private final CaseFile caseFile;
  private final CopyRoom copies;
  private final Drafts drafts;
  private final Clearing clearing;
  private final List<Runnable> closing = new CopyOnWriteArrayList<>();
  private final List<Runnable> erasing = new CopyOnWriteArrayList<>();
  private volatile String staff;
  private @Nullable LiveSearch search;

  private OpenDesk(
      HomeFolder home,
      KeyRing keys,
      CaseFile caseFile,
      CopyRoom copies,
      Drafts drafts,
      Clearing clearing) {
    this.home = home;
    this.keys = keys;
    this.caseFile = caseFile;
    this.copies = copies;
    this.drafts = drafts;
    this.clearing = clearing;
    this.staff = keys.staff();
  }

  /**
   * Opens the desk.
   *
   * @throws vigil.open.WrongPassphraseException when the passphrase opens nothing
   * @throws IOException when the journal is damaged, in use by another desk, or cannot be read
   */
  public static OpenDesk unlock(HomeFolder home, char[] passphrase, Clock clock)
      throws IOException {
    return unlock(home, KeyRing.unlock(home, passphrase), clock);
  }

  /**
   * Opens the desk with keys that are unlocked already; they are destroyed with it, or when it
   * cannot be opened.
   *
   * @throws IOException when the journal is damaged, in use by another desk, or cannot be read
   */
  public static OpenDesk unlock(HomeFolder home, KeyRing keys, Clock clock) throws IOException {
    try {
      return swept(home, keys, CaseFile.open(home.journal(), keys.journal(), clock));
    } catch (IOException | RuntimeException e) {
      keys.close();
      throw e;
    }
  }

  private static OpenDesk swept(HomeFolder home, KeyRing keys, CaseFile caseFile)
      throws IOException {
    try {
      CopyRoom copies = CopyRoom.of(home, caseFile.state());
      Drafts drafts = Drafts.open(home.drafts(), keys.journal());
      Clearing clearing = new Clearing(home, copies, drafts);
      clearing.begin(caseFile.state());
      return new OpenDesk(home, keys, caseFile, copies, drafts, clearing);
    } catch (IOException | RuntimeException e) {
      caseFile.close();
      throw e;
    }
  }

  /** Where everything lies. */
  public HomeFolder home() {
    return home;
  }

  /** The keys. */
  public KeyRing keys() {
    return keys;
  }

  /**
   * Whether the key files are older than the journal, so that somebody put them back. The newest
   * key of the group, and who may no longer open the desk, are then not known.
   *
   * @throws HomeException when the list of people is gone or was not signed by this desk
   */
  public boolean hasOldKeys() throws IOException {
    return new StaffKeys(home, keys).roster().generation() < state().keys().generation();
  }

  /**
   * Refuses old key files, before anything is sealed to their keys.
   *
   * @throws HomeException when the key files are older than the journal
   */
  public void requireNewestKeys() throws IOException {
    new StaffKeys(home, keys).requireNewest(state().keys().generation());
  }

  /** In whose name changes are recorded: whoever gave a passphrase last. */
  public String staff() {
    return staff;
  }

  void goOnAs(String name) {
    staff = name;
  }

  /** What whoever has it open may do. */
  public Set<Role> roles() {
    return state().rolesOf(staff);
  }

  /** Whether whoever has it open may do this. */
  public boolean may(Permission permission) {
    return permission.isGivenTo(roles());
  }

  /**
   * The names of all who may do this.
   *
   * @throws HomeException when the list of people is gone or was not signed by this desk
   */
  public List<String> whoMay(Permission permission) throws IOException {
    return new StaffKeys(home, keys)
        .roster().staff().keySet().stream()
            .map(StaffName::value)
            .filter(name -> permission.isGivenTo(state().rolesOf(name)))
            .toList();
  }

  /** The journal and its state. */
  public CaseFile caseFile() {
    return caseFile;
  }

  /** Where copies for publication are made and kept. */
  public CopyRoom copies() {
    return copies;
  }

  /** What was begun and is not recorded. */
  public Drafts drafts() {
    return drafts;
  }

  /** The search; the casebook begins to be read in when it is asked for first. */
  public synchronized LiveSearch search() {
    LiveSearch begun = search == null ? LiveSearch.of(caseFile) : search;
    search = begun;
    return begun;
  }

  /** What everything adds up to now. */
  public DeskState state() {
    return caseFile.state();
  }

  /** The casebook as it is now. */
  public Casebook casebook() {
    return state().casebook();
  }

  /** Records a change in the name of whoever unlocked the desk. */
  public void record(DeskChange change) throws IOException {
    record(List.of(change));
  }

  /** Records a change of the casebook in the same name. */
  public void record(Change change) throws IOException {
    record(new CasebookChanged(change));
  }

  /**
   * Records several changes, all or none. What they erase is gone from the rest of the home, too,
   * and is forgotten.
   */
  public void record(List<? extends DeskChange> changes) throws IOException {
    boolean _ =
        cleared(
            changes,
            () -> {
              caseFile.record(changes, staff);
              return true;
            });
  }

  /**
   * Records several changes of the casebook, all or none, if it is still the one that they were
   * worked out for.
   *
   * @return false when somebody changed it since; nothing is recorded
   */
  public boolean recordOn(Casebook base, List<? extends DeskChange> changes) throws IOException {
    return cleared(changes, () -> caseFile.recordOn(base, changes, staff));
  }

  /** Whether it was recorded. */
  @FunctionalInterface
  private interface Recording {
    boolean record() throws IOException;
  }

  private boolean cleared(List<? extends DeskChange> changes, Recording recording)
      throws IOException {
    boolean recorded;
    try {
      recorded = recording.record();
    } catch (ErasureUnfinishedException e) {
      clear(changes);
      throw e;
    }
    if (recorded) {
      clear(changes);
    }
    return recorded;
  }

  private void clear(List<? extends DeskChange> changes) throws ErasureUnfinishedException {
    if (changes.stream().anyMatch(Clearing::isErasure)) {
      erasing.forEach(Runnable::run);
    }
    if (changes.stream().anyMatch(Clearing::isNeeded)) {
      try {
        clearing.clear(state());
      } catch (IOException e) {
        throw new ErasureUnfinishedException(e);
      }
    }
  }

  /** Erases a testimony for good, with all that belongs to the conversation that it began. */
  public void erase(EnvelopeId envelope) throws IOException {
    record(Clearing.erasing(envelope, state()));
  }

  /** Has something done when the desk is locked: what was readable is to be forgotten then. */
  public void whenClosed(Runnable forgetting) {
    closing.add(forgetting);
  }

  /** Has something done when something is erased: what was readable of it may be in memory. */
  public void whenErased(Runnable forgetting) {
    erasing.add(forgetting);
  }

  @Override
  public void close() throws IOException {
    closing.forEach(Runnable::run);
    closeSearch();
    drafts.close();
    try {
      copies.close();
    } finally {
      closeWhatIsLocked();
    }
  }

  private synchronized void closeSearch() {
    if (search != null) {
      search.close();
    }
  }

  private void closeWhatIsLocked() throws IOException {
    try {
      caseFile.close();
    } finally {
      keys.close();
    }
  }
}
