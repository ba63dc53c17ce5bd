package vigil.desk.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import vigil.casebook.Change;
import vigil.casebook.Derivation;
import vigil.casebook.PersonClasses;
import vigil.casebook.Statement;
import vigil.casebook.tally.GroupTally;
import vigil.casebook.tally.Tally;
import vigil.core.quantity.QuotedQuantity;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.Consent;
import vigil.desk.TemporaryDesk;
import vigil.desk.casefile.DeskChange.CasebookChanged;
import vigil.desk.casefile.DeskState;
import vigil.exchange.dossier.ActGroup;
import vigil.exchange.dossier.Dossier;
import vigil.exchange.dossier.PublicStatement;

class PublicFiguresPropertyTest {

  @Property(tries = 300)
  void dossier_anyConsents_showsNoWordThatIsNotForPublication(
      @ForAll @Size(8) List<Consent> consents) {
    String json = new String(dossier(consents).json(), UTF_8);
    Map<String, String> words = WorkedExample.words();
    for (int i = 1; i <= consents.size(); i++) {
      boolean published = consents.get(i - 1) == Consent.PUBLISH;
      assertThat(json.contains(String.valueOf(words.get("s" + i)))).isEqualTo(published);
    }
  }

  @Property(tries = 300)
  void dossier_anyConsents_everyFigureFollowsFromItsOwnStatements(
      @ForAll @Size(8) List<Consent> consents) {
    Dossier dossier = dossier(consents);
    List<Statement> shown = new ArrayList<>();
    dossier.evidence().statements().forEach(statement -> shown.add(read(statement)));
    Map<ActType, GroupTally> counted = new LinkedHashMap<>();
    Tally.of(shown, PersonClasses.of(List.of()))
        .groups()
        .forEach(group -> counted.put(group.act(), group));
    assertThat(dossier.evidence().groups())
        .extracting(ActGroup::act)
        .containsExactlyElementsOf(counted.keySet());
    for (ActGroup group : dossier.evidence().groups()) {
      GroupTally again = Objects.requireNonNull(counted.get(group.act()));
      assertThat(group.figures().reportedMinimum().toString())
          .isEqualTo(again.reportedMinimum().toString());
      assertThat(group.figures().corroboratedMinimum().toString())
          .isEqualTo(again.corroboratedMinimum().toString());
      assertThat(group.deniedBy()).isEqualTo(again.deniedBy());
      assertThat(group.estimatedBy()).isEqualTo(again.estimatedBy());
    }
  }

  private static Dossier dossier(List<Consent> consents) {
    DeskState state = DeskState.empty();
    for (Change change :
        WorkedExample.changes(id -> consents.get(Integer.parseInt(id.substring(1)) - 1))) {
      state = state.apply(new CasebookChanged(change));
    }
    return PublicDossier.of(state, WorkedExample.draft("Text."), TemporaryDesk.TODAY);
  }

  private static Statement read(PublicStatement statement) {
    List<Derivation> roots = new ArrayList<>();
    statement.said().roots().forEach(root -> roots.add(new Derivation.FromSource(root)));
    return Statement.draft(
            statement.id(),
            statement.said().source(),
            WorkedExample.EVENT,
            statement.claim().act(),
            statement.claim().stance())
        .derivesFrom(roots)
        .quantity(new QuotedQuantity(statement.claim().quantity(), ""))
        .consent(Consent.PUBLISH)
        .build();
  }
}
