package vigil.desk.casefile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.casebook.Change;
import vigil.casebook.ErasableItem;
import vigil.desk.casefile.DeskChange.CasebookChanged;
import vigil.desk.casefile.DeskChange.CopyDiscarded;
import vigil.desk.casefile.DeskChange.TestimonyErased;
import vigil.exchange.spool.EnvelopeId;

/** The items of the journal whose keys a change destroys. */
final class ErasedItems {
  private ErasedItems() {}

  /** All that a desk ever erased. */
  static List<String> of(DeskState state) {
    Stream<String> inCasebook = state.casebook().erased().stream().map(ErasableItem::key);
    Stream<String> withTestimony =
        state.inbox().values().stream()
            .filter(InboxEntry::erased)
            .flatMap(entry -> of(new TestimonyErased(entry.envelope()), state).stream());
    Stream<String> copies =
        state.copies().values().stream().filter(KeptCopy::isErased).map(KeptCopy::item);
    return Stream.of(inCasebook, withTestimony, copies).flatMap(all -> all).distinct().toList();
  }

  /** None, when it erases nothing. */
  static List<String> of(DeskChange change, DeskState state) {
    if (change instanceof CasebookChanged(Change.Erased(ErasableItem item))) {
      return List.of(item.key());
    }
    if (change instanceof TestimonyErased(EnvelopeId envelope)) {
      return Stream.concat(
              state.repliesTo(envelope).stream().map(WrittenReply::item),
              state.copies().values().stream()
                  .filter(copy -> copy.envelope().equals(envelope))
                  .map(KeptCopy::item))
          .toList();
    }
    if (change instanceof CopyDiscarded(CopyId copy)) {
      return Optional.ofNullable(state.copies().get(copy)).map(KeptCopy::item).stream().toList();
    }
    return List.of();
  }
}
