package vigil.desk.unlock;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import vigil.casebook.Casebook;
import vigil.casebook.Change;
import vigil.casebook.ErasableItem;
import vigil.desk.archive.SealedDocuments;
import vigil.desk.casefile.CaseFile;
import vigil.desk.casefile.Conversation;
import vigil.desk.casefile.DeskChange;
import vigil.desk.casefile.DeskChange.CasebookChanged;
import vigil.desk.casefile.DeskChange.EditionPublished;
import vigil.desk.casefile.DeskChange.TestimonyErased;
import vigil.desk.casefile.DeskState;
import vigil.desk.casefile.InboxEntry;
import vigil.desk.copy.CopyRoom;
import vigil.desk.draft.Drafts;
import vigil.desk.home.HomeException;
import vigil.desk.home.HomeFolder;
import vigil.desk.keys.KeyRing;
import vigil.desk.keys.StaffKeys;
import vigil.desk.keys.StaffName;
import vigil.desk.page.Address;
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
  private final List<Runnable> closing = new CopyOnWriteArrayList<>();
  private volatile String staff;
  private @Nullable LiveSearch search;

  private OpenDesk(
      HomeFolder home, KeyRing keys, CaseFile caseFile, CopyRoom copies, Drafts drafts) {
    this.home = home;
    this.keys = keys;
    this.caseFile = caseFile;
    this.copies = copies;
    this.drafts = drafts;
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
      ErasedEnvelopes.delete(home, caseFile.state());
      SealedDocuments.of(home).sweep(caseFile.state().casebook());
      ErasedEditions.delete(home, caseFile.state());
      Drafts drafts = Drafts.open(home.drafts(), keys.journal());
      return new OpenDesk(home, keys, caseFile, CopyRoom.of(home, caseFile.state()), drafts);
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
    if (hasOldKeys()) {
      throw new HomeException(
          home.keys()
              + " is older than the journal: somebody put old key files back. Bring back the newest"
              + " backup of this folder first.");
    }
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

  /** Records a change of the casebook in the name of whoever unlocked the desk. */
  public void record(Change change) throws IOException {
    record(new CasebookChanged(change));
    if (change instanceof Change.Erased(ErasableItem.DocumentWords(var document))) {
      drafts.endWork(Address.of("documents", document.value(), "code"));
    }
  }

  /** Records several changes, all or none. */
  public void record(List<? extends DeskChange> changes) throws IOException {
    caseFile.record(changes, staff);
    if (changes.stream().anyMatch(OpenDesk::reachesEditions)) {
      ErasedEditions.delete(home, state());
    }
  }

  private static boolean reachesEditions(DeskChange change) {
    return change instanceof EditionPublished
        || change instanceof CasebookChanged(Change inside) && inside instanceof Change.Erased;
  }

  /**
   * Erases a testimony for good: its envelope, the words of the replies to its source, the copies
   * of its files, what its source sent after it, and what was begun to be coded from it.
   */
  public void erase(EnvelopeId envelope) throws IOException {
    Optional<Conversation> begun =
        state()
            .conversationOf(envelope)
            .filter(conversation -> conversation.first().equals(Optional.of(envelope)));
    List<EnvelopeId> all = begun.map(Conversation::envelopes).orElse(List.of(envelope));
    record(all.stream().filter(one -> !erased(one)).map(TestimonyErased::new).toList());
    ErasedEnvelopes.delete(home, state());
    copies.deleteErased(state());
    for (EnvelopeId one : all) {
      drafts.endWork(Address.of("inbox", one.value()));
    }
  }

  private boolean erased(EnvelopeId envelope) {
    return Optional.ofNullable(state().inbox().get(envelope))
        .filter(InboxEntry::erased)
        .isPresent();
  }

  /** Has something done when the desk is locked: what was readable is to be forgotten then. */
  public void whenClosed(Runnable forgetting) {
    closing.add(forgetting);
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
