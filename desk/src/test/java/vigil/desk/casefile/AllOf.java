package vigil.desk.casefile;

import java.util.List;
import java.util.Map;
import vigil.casebook.Casebook;

/** All that a state says, to be compared. */
final class AllOf {
  private AllOf() {}

  static List<Object> state(DeskState state) {
    return List.of(
        casebook(state.casebook()),
        inOrder(state.inbox()),
        inOrder(state.replies()),
        Map.copyOf(state.conversations()),
        state.waitingReplies(),
        inOrder(state.dossiers()),
        inOrder(state.gatherings()),
        inOrder(state.copies()),
        inOrder(state.estimates()),
        state.edition(),
        state.waitingEdition(),
        state.proposal(),
        state.nextEdition(),
        state.front(),
        state.keys(),
        state.rolesOf("staff"));
  }

  private static List<Object> casebook(Casebook casebook) {
    return List.of(
        inOrder(casebook.events()),
        inOrder(casebook.sources()),
        inOrder(casebook.persons()),
        inOrder(casebook.groups()),
        inOrder(casebook.acts()),
        inOrder(casebook.involvements()),
        inOrder(casebook.documents()),
        inOrder(casebook.interventions()),
        inOrder(casebook.statements()),
        casebook.links(),
        Map.copyOf(casebook.places()),
        casebook.erased(),
        casebook.takenBack());
  }

  private static List<Object> inOrder(Map<?, ?> map) {
    return List.copyOf(map.entrySet());
  }
}
