package vigil.desk.event;

import java.util.List;
import vigil.casebook.Casebook;
import vigil.casebook.tally.GroupTally;
import vigil.casebook.tally.RootSources;
import vigil.core.language.Language;
import vigil.core.language.Text;
import vigil.desk.claim.Claims;
import vigil.desk.estimate.kept.Said;
import vigil.desk.estimate.kept.SourceList;
import vigil.desk.estimate.kept.Topic;
import vigil.desk.estimate.listing.Listing;
import vigil.desk.estimate.wording.ListNames;
import vigil.desk.estimate.wording.SaidWords;
import vigil.estimate.Feasibility;
import vigil.estimate.Verdict;

/**
 * Whether the casebook would carry an estimate of those whom nobody names: each root source is a
 * list of the persons whom the statements that go back to it name.
 */
final class EstimateVerdict {
  private final Casebook casebook;
  private final RootSources roots;
  private final Claims claims;
  private final Language language;
  private final Text words;

  EstimateVerdict(Casebook casebook, Claims claims, Text words) {
    this.casebook = casebook;
    this.roots = RootSources.in(casebook);
    this.claims = claims;
    this.language = words.language();
    this.words = words;
  }

  /** The reasons against an estimate, in words; when there is none, that one could be tried. */
  List<String> of(GroupTally group) {
    Listing listing =
        Listing.of(
            casebook, new Topic(group.event(), group.act()), roots, casebook.statements().values());
    List<SourceList> lists =
        listing.sources().stream().map(source -> new SourceList(List.of(source))).toList();
    SaidWords said = new SaidWords(language, new ListNames(lists, language, claims::name));
    return switch (Feasibility.of(listing.histories(lists))) {
      case Verdict.Refused(var reasons) -> reasons.stream().map(Said::of).map(said::of).toList();
      case Verdict.Possible() -> List.of(words.get("estimate.possible"));
    };
  }
}
