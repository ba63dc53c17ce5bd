package vigil.desk.unlock;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vigil.casebook.Change;
import vigil.casebook.ErasableItem;
import vigil.desk.archive.SealedDocuments;
import vigil.desk.casefile.Conversation;
import vigil.desk.casefile.DeskChange;
import vigil.desk.casefile.DeskChange.CasebookChanged;
import vigil.desk.casefile.DeskChange.CopyDiscarded;
import vigil.desk.casefile.DeskChange.EditionPublished;
import vigil.desk.casefile.DeskChange.TestimonyErased;
import vigil.desk.casefile.DeskState;
import vigil.desk.casefile.InboxEntry;
import vigil.desk.copy.CopyRoom;
import vigil.desk.draft.Draft;
import vigil.desk.draft.Drafts;
import vigil.desk.home.HomeFolder;
import vigil.desk.page.Address;
import vigil.exchange.spool.EnvelopeId;

/**
 * Takes away what lies beside the journal and shows what was erased. The journal says what that is,
 * so it can be done again after it was cut off. Safe for use by several threads.
 */
record Clearing(HomeFolder home, CopyRoom copies, Drafts drafts) {

  /** Whether there may be something to be cleared away after this change. */
  static boolean isNeeded(DeskChange change) {
    return change instanceof EditionPublished || isErasure(change);
  }

  static boolean isErasure(DeskChange change) {
    return change instanceof TestimonyErased
        || change instanceof CopyDiscarded
        || (change instanceof CasebookChanged(Change inside) && inside instanceof Change.Erased);
  }

  /** What erases a testimony, with all that came and went in the conversation that it began. */
  static List<TestimonyErased> erasing(EnvelopeId envelope, DeskState state) {
    return state
        .conversationOf(envelope)
        .filter(conversation -> conversation.first().equals(Optional.of(envelope)))
        .map(Conversation::envelopes)
        .orElse(List.of(envelope))
        .stream()
        .filter(one -> !isErased(one, state))
        .map(TestimonyErased::new)
        .toList();
  }

  private static boolean isErased(EnvelopeId envelope, DeskState state) {
    return Optional.ofNullable(state.inbox().get(envelope)).filter(InboxEntry::erased).isPresent();
  }

  /** When the desk is unlocked and nobody does anything yet. */
  synchronized void begin(DeskState state) throws IOException {
    SealedDocuments.of(home).sweep(state.casebook());
    deleteFiles(state);
    try {
      sweepDrafts(state);
    } catch (IOException noRoom) {
      // Nobody sees them any more, and the next draft that is kept replaces all of the file.
    }
  }

  /** What needs room on the disk comes last: the rest may make some. */
  synchronized void clear(DeskState state) throws IOException {
    deleteFiles(state);
    sweepDrafts(state);
  }

  private void deleteFiles(DeskState state) throws IOException {
    ErasedEnvelopes.delete(home, state);
    SealedDocuments.of(home).deleteErased(state.casebook());
    copies.deleteErased(state);
    ErasedEditions.delete(home, state);
  }

  private void sweepDrafts(DeskState state) throws IOException {
    Predicate<String> gone = gone(state);
    drafts.sweep(draft -> gone.test(draft.work()) || isRecorded(draft, state));
  }

  /** Whether an address is that of something whose words or name were erased, or below it. */
  static Predicate<String> gone(DeskState state) {
    Set<String> gone = new HashSet<>();
    state.inbox().values().stream()
        .filter(InboxEntry::erased)
        .forEach(entry -> gone.add(Address.of("inbox", entry.envelope().value())));
    state.casebook().erased().forEach(item -> gone.add(address(item)));
    return address ->
        gone.contains(
            Arrays.stream(address.split("/", -1)).limit(3).collect(Collectors.joining("/")));
  }

  private static String address(ErasableItem item) {
    return switch (item) {
      case ErasableItem.StatementWords(var id) -> Address.of("statements", id.value());
      case ErasableItem.SourceName(var id) -> Address.of("sources", id.value());
      case ErasableItem.PersonName(var id) -> Address.of("persons", id.value());
      case ErasableItem.GroupName(var id) -> Address.of("groups", id.value());
      case ErasableItem.DocumentWords(var id) -> Address.of("documents", id.value());
      case ErasableItem.InterventionWords(var id) -> Address.of("interventions", id.value());
    };
  }

  /** The desk was killed before it could be said that the draft has ended. */
  private static boolean isRecorded(Draft draft, DeskState state) {
    return state.casebook().statements().containsKey(draft.statement());
  }
}
