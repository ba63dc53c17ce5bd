package vigil.casebook;

/**
 * Somebody who treats all sorts of entries alike.
 *
 * @param <R> what comes of a change
 */
interface Editing<R> {

  <K, V extends Entry> R add(Sort<K, V> sort, V entry);

  <K, V extends Entry> R correct(Sort<K, V> sort, V entry);

  <K, V extends Entry> R takeBack(Sort<K, V> sort, K id);

  /** What comes of a change to an entry. */
  default R of(Change.OfEntry change) {
    return switch (change) {
      case Change.Added added -> of(added);
      case Change.Corrected corrected -> of(corrected);
      case Change.TakenBack takenBack -> of(takenBack);
    };
  }

  private R of(Change.Added change) {
    return switch (change) {
      case Change.EventAdded(var entry) -> add(Sort.EVENTS, entry);
      case Change.SourceAdded(var entry) -> add(Sort.SOURCES, entry);
      case Change.PersonAdded(var entry) -> add(Sort.PERSONS, entry);
      case Change.GroupAdded(var entry) -> add(Sort.GROUPS, entry);
      case Change.ActAdded(var entry) -> add(Sort.ACTS, entry);
      case Change.InvolvementAdded(var entry) -> add(Sort.INVOLVEMENTS, entry);
      case Change.DocumentAdded(var entry) -> add(Sort.DOCUMENTS, entry);
      case Change.InterventionAdded(var entry) -> add(Sort.INTERVENTIONS, entry);
      case Change.StatementRecorded(var entry) -> add(Sort.STATEMENTS, entry);
    };
  }

  private R of(Change.Corrected change) {
    return switch (change) {
      case Change.EventCorrected(var entry) -> correct(Sort.EVENTS, entry);
      case Change.SourceCorrected(var entry) -> correct(Sort.SOURCES, entry);
      case Change.PersonCorrected(var entry) -> correct(Sort.PERSONS, entry);
      case Change.GroupCorrected(var entry) -> correct(Sort.GROUPS, entry);
      case Change.ActCorrected(var entry) -> correct(Sort.ACTS, entry);
      case Change.InvolvementCorrected(var entry) -> correct(Sort.INVOLVEMENTS, entry);
      case Change.DocumentCorrected(var entry) -> correct(Sort.DOCUMENTS, entry);
      case Change.InterventionCorrected(var entry) -> correct(Sort.INTERVENTIONS, entry);
      case Change.StatementCorrected(var entry) -> correct(Sort.STATEMENTS, entry);
    };
  }

  private R of(Change.TakenBack change) {
    return switch (change) {
      case Change.EventTakenBack(var entry) -> takeBack(Sort.EVENTS, entry);
      case Change.SourceTakenBack(var entry) -> takeBack(Sort.SOURCES, entry);
      case Change.PersonTakenBack(var entry) -> takeBack(Sort.PERSONS, entry);
      case Change.GroupTakenBack(var entry) -> takeBack(Sort.GROUPS, entry);
      case Change.ActTakenBack(var entry) -> takeBack(Sort.ACTS, entry);
      case Change.InvolvementTakenBack(var entry) -> takeBack(Sort.INVOLVEMENTS, entry);
      case Change.DocumentTakenBack(var entry) -> takeBack(Sort.DOCUMENTS, entry);
      case Change.InterventionTakenBack(var entry) -> takeBack(Sort.INTERVENTIONS, entry);
      case Change.StatementTakenBack(var entry) -> takeBack(Sort.STATEMENTS, entry);
    };
  }
}
