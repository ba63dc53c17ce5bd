package vigil.desk.publish;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import vigil.casebook.Casebook;
import vigil.casebook.Derivation;
import vigil.casebook.Source;
import vigil.casebook.Statement;
import vigil.casebook.tally.Figure;
import vigil.casebook.tally.GroupTally;
import vigil.casebook.tally.RootSources;
import vigil.casebook.tally.Tally;
import vigil.core.id.EventId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.vocabulary.ActType;
import vigil.desk.casefile.Shown;
import vigil.exchange.dossier.FigureKind;

/**
 * What of one event the public may see: the statements whose sources agreed to publication, and a
 * tally over these alone. A statement that derives from one that may not be seen keeps its roots,
 * because otherwise a copy would pass for a second voice.
 */
public final class PublicView {
  private final List<Statement> statements;
  private final List<LeftOut> leftOut;
  private final List<GroupTally> groups;
  private final Set<ActType> acts;

  private PublicView(
      List<Statement> statements,
      List<LeftOut> leftOut,
      List<GroupTally> groups,
      Set<ActType> acts) {
    this.statements = List.copyOf(statements);
    this.leftOut = List.copyOf(leftOut);
    this.groups = groups;
    this.acts = Set.copyOf(acts);
  }

  /** What of this event the casebook lets the public see. */
  public static PublicView of(Casebook casebook, EventId event) {
    RootSources roots = RootSources.in(casebook);
    List<Statement> shown = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    Set<ActType> acts = new LinkedHashSet<>();
    for (Statement statement : casebook.statements().values()) {
      if (statement.event().equals(event)) {
        acts.add(statement.act());
        LeftOut.of(statement, casebook)
            .ifPresentOrElse(leftOut::add, () -> shown.add(rooted(statement, roots)));
      }
    }
    return new PublicView(shown, leftOut, Tally.of(shown, casebook.personClasses()).groups(), acts);
  }

  private static Statement rooted(Statement statement, RootSources roots) {
    List<Derivation> origins = new ArrayList<>();
    for (String root : roots.of(statement.id())) {
      origins.add(new Derivation.FromSource(new SourceId(root)));
    }
    return statement.toDraft().derivesFrom(origins).build();
  }

  /** The statements that may be published, each deriving straight from its root sources. */
  List<Statement> statements() {
    return statements;
  }

  /** What of it readers see, by its ids in the casebook. */
  Shown shown(Casebook casebook) {
    return new Shown(
        statements.stream().map(Statement::id).toList(),
        statements.stream()
            .map(Statement::source)
            .distinct()
            .filter(id -> isNamed(casebook, id))
            .toList());
  }

  private static boolean isNamed(Casebook casebook, SourceId id) {
    return Optional.ofNullable(casebook.sources().get(id)).flatMap(Source::publicName).isPresent();
  }

  /** The public tally, one group for each type of act that a published statement speaks of. */
  public List<GroupTally> groups() {
    return groups;
  }

  /** The statements that are neither shown nor counted, and why. */
  public List<LeftOut> leftOut() {
    return leftOut;
  }

  /** Every figure that a draft may name, also those that have no value now. */
  public List<LiveFigure> figures() {
    return groups.stream()
        .flatMap(group ->
            Stream.of(FigureKind.values())
                .map(kind -> live(new FigureToken(group.act(), kind), group)))
        .toList();
  }

  /** Whether the token names an act that some statement about the event, seen or not, speaks of. */
  boolean knows(FigureToken token) {
    return acts.contains(token.act());
  }

  /** Whether the token would show a number. */
  boolean shows(FigureToken token) {
    return figures().stream()
        .anyMatch(figure -> figure.token().equals(token) && figure.value().isPresent());
  }

  private static LiveFigure live(FigureToken token, GroupTally group) {
    return switch (token.kind()) {
      case DOCUMENTED -> documented(token, group, group.documented().persons());
      case DOCUMENTED_BY_TWO_ROOTS -> documented(token, group, group.documented().byTwoRoots());
      case REPORTED_MINIMUM -> minimum(token, group.reportedMinimum());
      case CORROBORATED_MINIMUM -> minimum(token, group.corroboratedMinimum());
    };
  }

  private static LiveFigure documented(FigureToken token, GroupTally group, long persons) {
    return new LiveFigure(token, OptionalLong.of(persons), group.documented().statements());
  }

  private static LiveFigure minimum(FigureToken token, Optional<Figure> figure) {
    return new LiveFigure(
        token,
        figure.map(found -> OptionalLong.of(found.value())).orElse(OptionalLong.empty()),
        figure.map(Figure::statements).orElse(List.<StatementId>of()));
  }
}
