package vigil.casebook;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One entry through all its changes, without the others that it refers to. */
public final class Strand {
  private @Nullable Entry entry;

  private Strand() {}

  /**
   * What the changes of one entry add up to; empty when it was taken back.
   *
   * @param changes all that were made to it, in order, and that fitted the casebook then
   */
  public static Optional<Entry> of(List<Change> changes) {
    Strand strand = new Strand();
    changes.forEach(strand::apply);
    return Optional.ofNullable(strand.entry);
  }

  private void apply(Change change) {
    switch (change) {
      case Change.Added added -> entry = added.entry();
      case Change.Corrected corrected -> entry = corrected.entry();
      case Change.TakenBack _ -> entry = null;
      case Change.ConsentChanged(_, var consent) -> {
        if (entry instanceof Statement statement) {
          entry = statement.toDraft().consent(consent).build();
        }
      }
      case Change.CustodyPassed(_, CustodyStep step) -> {
        if (entry instanceof Document document) {
          entry = document.passed(step);
        }
      }
      case Change.CustodyTakenBack _ -> {
        if (entry instanceof Document document) {
          List<CustodyStep> steps = document.custody();
          entry = document.with(steps.subList(0, steps.size() - 1));
        }
      }
      case Change.Erased _ -> erase();
      case Change.PersonsLinked _, Change.PersonsUnlinked _, Change.PlaceLocated _ -> {}
    }
  }

  private void erase() {
    if (entry != null) {
      entry = erased(entry);
    }
  }

  private static Entry erased(Entry entry) {
    return switch (entry) {
      case Statement statement -> statement.erased();
      case Source source -> source.erased();
      case Person person -> person.erased();
      case Group group -> group.erased();
      case Document document -> document.erased();
      case Intervention intervention -> intervention.erased();
      case Event _, Act _, Involvement _ -> entry;
    };
  }
}
