package vigil.desk.event;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigil.casebook.Casebook;
import vigil.casebook.PersonClasses;
import vigil.casebook.Statement;
import vigil.casebook.tally.GroupTally;
import vigil.casebook.tally.Reported;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.language.Text;
import vigil.desk.claim.Claims;
import vigil.estimate.CaptureHistories;
import vigil.estimate.Feasibility;
import vigil.estimate.Reason;
import vigil.estimate.Verdict;

/**
 * Whether the casebook would carry an estimate of those whom nobody names: each root source is a
 * list of the persons whom the statements that go back to it name.
 */
final class EstimateVerdict {
  private final Casebook casebook;
  private final PersonClasses classes;
  private final Claims claims;
  private final Text words;

  EstimateVerdict(Casebook casebook, Claims claims, Text words) {
    this.casebook = casebook;
    this.classes = casebook.personClasses();
    this.claims = claims;
    this.words = words;
  }

  /** The reasons against an estimate, in words; when there is none, that one could be tried. */
  List<String> of(GroupTally group) {
    return switch (Feasibility.of(histories(group))) {
      case Verdict.Refused(List<Reason> reasons) -> reasons.stream().map(this::reason).toList();
      case Verdict.Possible() -> List.of(words.get("estimate.possible"));
    };
  }

  private CaptureHistories histories(GroupTally group) {
    Set<String> lists = new LinkedHashSet<>();
    Map<PersonId, Set<String>> listedOn = new HashMap<>();
    for (Reported reported : group.reported()) {
      Statement statement = casebook.statements().get(reported.statement());
      lists.addAll(reported.rootSources());
      if (statement != null) {
        for (PersonId person : statement.persons()) {
          listedOn
              .computeIfAbsent(classes.representative(person), _ -> new LinkedHashSet<>())
              .addAll(reported.rootSources());
        }
      }
    }
    return CaptureHistories.ofRecords(List.copyOf(lists), listedOn.values());
  }

  private String reason(Reason reason) {
    String key = "estimate." + reason.key();
    return switch (reason) {
      case Reason.FewerThanThreeLists(int lists) -> words.get(key, lists);
      case Reason.NoOverlap() -> words.get(key);
      case Reason.CopiedList(String list, String original) ->
          words.get(key, claims.name(new SourceId(list)), claims.name(new SourceId(original)));
    };
  }
}
