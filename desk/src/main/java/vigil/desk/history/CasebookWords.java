package vigil.desk.history;

import vigil.casebook.Act;
import vigil.casebook.Change;
import vigil.casebook.ErasableItem;
import vigil.casebook.Event;
import vigil.casebook.Intervention;
import vigil.casebook.Involvement;
import vigil.core.language.Text;
import vigil.core.vocabulary.Vocabulary;

/** What happened to an entry of the casebook, in words that name nobody. */
final class CasebookWords {
  private CasebookWords() {}

  /** What was added. */
  static String added(Change.Added change, Text words) {
    return switch (change) {
      case Change.EventAdded(Event event) -> words.get("event-added", event.title());
      case Change.SourceAdded(var source) -> words.get("source-added", source.id());
      case Change.PersonAdded(var person) -> words.get("person-added", person.id());
      case Change.GroupAdded(var group) -> words.get("group-added", group.id());
      case Change.ActAdded(Act act) ->
          words.get(
              "act-added", Vocabulary.standard().label(act.type(), words.language()), act.event());
      case Change.InvolvementAdded(Involvement involvement) ->
          words.get(
              "involvement-added", involvement.act(), involvement.degree().label(words.language()));
      case Change.DocumentAdded(var document) -> words.get("document-added", document.id());
      case Change.InterventionAdded(Intervention intervention) ->
          words.get(
              "intervention-added",
              intervention.kind().label(words.language()),
              intervention.event());
      case Change.StatementRecorded(var statement) ->
          words.get("statement-recorded", statement.id());
    };
  }

  /** What was corrected. */
  static String corrected(Change.Corrected change, Text words) {
    return switch (change) {
      case Change.EventCorrected(Event event) -> words.get("event-corrected", event.title());
      case Change.SourceCorrected(var source) -> words.get("source-corrected", source.id());
      case Change.PersonCorrected(var person) -> words.get("person-corrected", person.id());
      case Change.GroupCorrected(var group) -> words.get("group-corrected", group.id());
      case Change.ActCorrected(Act act) ->
          words.get(
              "act-corrected",
              Vocabulary.standard().label(act.type(), words.language()),
              act.event());
      case Change.InvolvementCorrected(Involvement involvement) ->
          words.get(
              "involvement-corrected",
              involvement.act(),
              involvement.degree().label(words.language()));
      case Change.DocumentCorrected(var document) -> words.get("document-corrected", document.id());
      case Change.InterventionCorrected(Intervention intervention) ->
          words.get(
              "intervention-corrected",
              intervention.kind().label(words.language()),
              intervention.event());
      case Change.StatementCorrected(var statement) ->
          words.get("statement-corrected", statement.id());
    };
  }

  /** What was taken back. */
  static String takenBack(Change.TakenBack change, Text words) {
    return switch (change) {
      case Change.EventTakenBack(var id) -> words.get("event-taken-back", id);
      case Change.SourceTakenBack(var id) -> words.get("source-taken-back", id);
      case Change.PersonTakenBack(var id) -> words.get("person-taken-back", id);
      case Change.GroupTakenBack(var id) -> words.get("group-taken-back", id);
      case Change.ActTakenBack(var id) -> words.get("act-taken-back", id);
      case Change.InvolvementTakenBack(var id) -> words.get("involvement-taken-back", id);
      case Change.DocumentTakenBack(var id) -> words.get("document-taken-back", id);
      case Change.InterventionTakenBack(var id) -> words.get("intervention-taken-back", id);
      case Change.StatementTakenBack(var id) -> words.get("statement-taken-back", id);
    };
  }

  /** What was erased. */
  static String erased(ErasableItem item, Text words) {
    return switch (item) {
      case ErasableItem.StatementWords(var id) -> words.get("erased.words", id);
      case ErasableItem.SourceName(var id) -> words.get("erased.source", id);
      case ErasableItem.PersonName(var id) -> words.get("erased.person", id);
      case ErasableItem.GroupName(var id) -> words.get("erased.group", id);
      case ErasableItem.DocumentWords(var id) -> words.get("erased.document", id);
      case ErasableItem.InterventionWords(var id) -> words.get("erased.intervention", id);
    };
  }
}
