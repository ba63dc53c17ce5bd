package vigil.desk.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import vigil.casebook.Change;
import vigil.casebook.Derivation;
import vigil.casebook.Statement;
import vigil.casebook.StatementDraft;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.Consent;
import vigil.core.vocabulary.Stance;
import vigil.desk.casefile.DeskChange.CasebookChanged;
import vigil.desk.casefile.DeskState;
import vigil.exchange.dossier.ActGroup;
import vigil.exchange.dossier.Dossier;
import vigil.exchange.dossier.EstimateReason;
import vigil.exchange.dossier.EstimateRefused;

/** Casebooks after some more changes than the worked example, and the dossiers of them. */
final class DossierFixture {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  static final ActType KILLING = new ActType("killing");
  static final ActType DETENTION = new ActType("arbitrary-detention");
  static final ActType TORTURE = new ActType("torture");

  private DossierFixture() {}

  static List<Change> privately(String id) {
    return WorkedExample.changes(one -> one.equals(id) ? Consent.INTERNAL : Consent.PUBLISH);
  }

  static Dossier dossier(List<Change> changes) {
    return PublicDossier.of(state(changes), WorkedExample.draft("Text."), TODAY);
  }

  static DeskState state(List<Change> changes) {
    DeskState state = DeskState.empty();
    for (Change change : changes) {
      state = state.apply(new CasebookChanged(change));
    }
    return state;
  }

  static StatementDraft statement(String id, String source) {
    return Statement.draft(
            new StatementId(id), new SourceId(source), WorkedExample.EVENT, KILLING, Stance.ALLEGES)
        .consent(Consent.PUBLISH);
  }

  static Change named(String id, String source, int... persons) {
    List<PersonId> ids = Arrays.stream(persons).mapToObj(i -> person(i)).toList();
    return record(statement(id, source).words("They name them.").persons(ids));
  }

  static Change record(StatementDraft statement) {
    return new Change.StatementRecorded(statement.build());
  }

  static List<Derivation> from(String statement) {
    return List.of(new Derivation.FromStatement(new StatementId(statement)));
  }

  static List<EstimateReason> reasons(ActGroup group) {
    return ((EstimateRefused) group.estimate()).reasons();
  }

  static PersonId person(int number) {
    return new PersonId("p" + number);
  }

  static StatementId s(int number) {
    return new StatementId("s" + number);
  }

  static String json(Dossier dossier) {
    return new String(dossier.json(), UTF_8);
  }
}
