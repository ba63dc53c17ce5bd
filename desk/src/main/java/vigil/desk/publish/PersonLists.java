package vigil.desk.publish;

import java.util.List;
import java.util.Optional;
import vigil.casebook.Casebook;
import vigil.casebook.tally.RootSources;
import vigil.core.id.SourceId;
import vigil.desk.casefile.CaseFile;
import vigil.desk.estimate.kept.Basis;
import vigil.desk.estimate.kept.KeptEstimate;
import vigil.desk.estimate.kept.Question;
import vigil.desk.estimate.kept.Scope;
import vigil.desk.estimate.kept.Topic;
import vigil.desk.estimate.listing.Listing;

/** The lists that a casebook has, for the group's own eyes or for readers. */
public final class PersonLists {
  private final Casebook casebook;
  private final RootSources roots;

  /** Those of this casebook. */
  public PersonLists(Casebook casebook) {
    this.casebook = casebook;
    this.roots = RootSources.in(casebook);
  }

  /** The lists on one topic. */
  public Listing of(Topic topic, Scope scope) {
    return switch (scope) {
      case RECORD -> Listing.of(casebook, topic, roots, casebook.statements().values());
      case PUBLISHED ->
          Listing.of(casebook, topic, roots, PublicView.of(casebook, topic.event()).statements());
    };
  }

  /** Everybody who names somebody: readers see no others. */
  public List<SourceId> sources(Topic topic) {
    return List.copyOf(of(topic, Scope.RECORD).sources());
  }

  /** What an answer to this question would rest on. */
  public Basis basis(Question question, CaseFile caseFile) {
    Listing listing = of(question.topic(), question.scope());
    return new Basis(
        caseFile.today(),
        caseFile.changes(),
        listing.fingerprint(question),
        listing.persons().size());
  }

  /** Whether the casebook has changed in anything that the estimate rests on. */
  public boolean isOutdated(KeptEstimate kept) {
    Question question = kept.question();
    return Optional.ofNullable(casebook.events().get(question.topic().event())).isEmpty()
        || !of(question.topic(), question.scope())
            .fingerprint(question)
            .equals(kept.basis().fingerprint());
  }
}
