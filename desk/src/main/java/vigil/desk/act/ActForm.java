package vigil.desk.act;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.casebook.Act;
import vigil.casebook.Casebook;
import vigil.casebook.Change;
import vigil.casebook.Involvement;
import vigil.casebook.Party;
import vigil.core.date.Edtf;
import vigil.core.id.ActId;
import vigil.core.id.EventId;
import vigil.core.language.Text;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.InvolvementDegree;
import vigil.core.vocabulary.ViolationStatus;
import vigil.desk.claim.Acts;
import vigil.desk.coding.FreshIds;
import vigil.desk.coding.Typed;
import vigil.desk.coding.Understood;
import vigil.desk.page.Form;

/**
 * The forms of an act and of an involvement in one, as changes of the casebook.
 *
 * @param words of the coding pages, to ask and refuse in
 */
record ActForm(Casebook casebook, Form form, Text words, LocalDate today) {

  static Form blank() {
    return Form.blank().filled("status", ViolationStatus.UNKNOWN.code());
  }

  static Form of(Act act) {
    return Form.blank()
        .filled("act", act.type().code())
        .filled("who", act.victim().toString())
        .filled("when", act.when().map(Edtf::toString).orElse(""))
        .filled("where", act.where())
        .filled("status", act.status().code());
  }

  /** Adds an act to an event; nothing when something was refused. */
  List<Change> added(EventId event) {
    List<Change> changes = new ArrayList<>();
    read(FreshIds.act(casebook), event, changes).map(Change.ActAdded::new).ifPresent(changes::add);
    return changes;
  }

  /** Corrects an act; nothing when something was refused. */
  List<Change> corrected(Act before) {
    List<Change> changes = new ArrayList<>();
    read(before.id(), before.event(), changes)
        .map(Change.ActCorrected::new)
        .ifPresent(changes::add);
    return changes;
  }

  private Optional<Act> read(ActId id, EventId event, List<Change> changes) {
    Typed typed = new Typed(form, words);
    Optional<ActType> type = typed.chosen("act", code -> Acts.of(casebook).find(code));
    Optional<Party> victim = Parties.read(form, words, casebook, changes);
    Optional<Edtf> when = new Understood(form, words, today).dateIfGiven("when", Optional.empty());
    Optional<ViolationStatus> status = typed.chosen("status", ViolationStatus::of);
    return form.accepted()
        ? Optional.of(
            new Act(
                id,
                event,
                type.orElseThrow(),
                victim.orElseThrow(),
                when,
                form.value("where"),
                status.orElseThrow()))
        : Optional.empty();
  }

  /** Adds an involvement in an act; nothing when something was refused. */
  List<Change> involved(ActId act) {
    List<Change> changes = new ArrayList<>();
    Optional<Party> who = Parties.read(form, words, casebook, changes);
    Optional<InvolvementDegree> degree =
        new Typed(form, words).chosen("degree", InvolvementDegree::of);
    if (form.accepted()) {
      changes.add(
          new Change.InvolvementAdded(
              new Involvement(
                  FreshIds.involvement(casebook), act, who.orElseThrow(), degree.orElseThrow())));
    }
    return changes;
  }
}
