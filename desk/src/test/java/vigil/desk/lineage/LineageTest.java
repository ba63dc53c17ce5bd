package vigil.desk.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vigil.casebook.Casebook;
import vigil.casebook.Change;
import vigil.casebook.Derivation;
import vigil.casebook.Event;
import vigil.casebook.Source;
import vigil.casebook.Statement;
import vigil.casebook.tally.RootSources;
import vigil.core.date.Edtf;
import vigil.core.id.EventId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.SourceKind;
import vigil.core.vocabulary.Stance;

/** The graph ends at the roots that the tally uses, and is drawn without nodes on each other. */
class LineageTest {
  private static final EventId EVENT = new EventId("e");
  private static final int SOURCES = 6;

  @Test
  void of_paperRepeatingAnAgencyTwice_isOneNodeAfterTheAgencysOwn() {
    Lineage lineage =
        lineage(List.of(said("s1", 0), said("s2", 1, parent("s1")), said("s3", 1, parent("s1"))));

    assertThat(lineage.nodes()).hasSize(3);
    assertThat(lineage.nodes().getLast().statements())
        .extracting(Statement::id)
        .containsExactly(new StatementId("s2"), new StatementId("s3"));
    assertThat(lineage.roots()).extracting(Node::source).containsExactly(new SourceId("source-0"));
  }

  /** Each number makes a statement; which one, and from which it derives, depends on it. */
  @Property(tries = 200)
  void of_anyDerivations_everyWayEndsAtTheRootsOfTheTally(
      @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 10_000) Integer> numbers) {
    List<Statement> statements = statements(numbers);
    RootSources roots = RootSources.of(statements);
    Lineage lineage = lineage(statements);

    for (Node node : lineage.nodes()) {
      for (Statement statement : node.statements()) {
        assertThat(rootsOf(lineage, node)).containsAll(roots.of(statement.id()));
        assertThat(roots.of(statement.id())).containsAll(rootsOf(lineage, node));
      }
    }
    assertThat(lineage.nodes().stream().mapToInt(node -> node.statements().size()).sum())
        .isEqualTo(statements.size());
  }

  @Property(tries = 200)
  void drawing_anyDerivations_noTwoBoxesTouchAndLinesRunToTheRight(
      @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 10_000) Integer> numbers) {
    Drawing drawing =
        Drawing.of(
            lineage(statements(numbers)),
            node -> new Drawing.Box(0, 0, node.key(), "", node.isRoot(), false, false));

    List<Drawing.Box> boxes = drawing.boxes();
    for (Drawing.Box one : boxes) {
      assertThat(one.x() + one.width()).isLessThanOrEqualTo(drawing.width());
      assertThat(one.y() + one.height()).isLessThanOrEqualTo(drawing.height());
      assertThat(boxes.stream().filter(other -> touch(one, other)).count()).isEqualTo(1);
      if (one.root()) {
        assertThat(one.x()).isEqualTo(boxes.stream().mapToInt(Drawing.Box::x).min().orElse(-1));
      }
    }
  }

  private static boolean touch(Drawing.Box one, Drawing.Box other) {
    return Math.abs(one.x() - other.x()) < one.width()
        && Math.abs(one.y() - other.y()) < one.height();
  }

  private static List<String> rootsOf(Lineage lineage, Node node) {
    if (node.isRoot()) {
      return List.of(node.source().value());
    }
    return lineage.parents(node).stream()
        .flatMap(parent -> rootsOf(lineage, parent).stream())
        .distinct()
        .toList();
  }

  private static List<Statement> statements(List<Integer> numbers) {
    List<Statement> statements = new ArrayList<>();
    for (int number : numbers) {
      int place = statements.size();
      List<Derivation> from = new ArrayList<>();
      if (place > 0 && number % 3 > 0) {
        from.add(parent("s" + number % place));
      }
      if (place > 0 && number % 7 == 0) {
        from.add(parent("s" + number / 7 % place));
      }
      if (number % 5 == 0) {
        from.add(new Derivation.FromSource(new SourceId("source-" + number / 5 % SOURCES)));
      }
      statements.add(said("s" + place, number % SOURCES, from.toArray(Derivation[]::new)));
    }
    return statements;
  }

  private static Lineage lineage(List<Statement> statements) {
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.EventAdded(new Event(EVENT, "Event", Edtf.parse("2020"), "", "")));
    for (int i = 0; i < SOURCES; i++) {
      changes.add(
          new Change.SourceAdded(
              new Source(new SourceId("source-" + i), SourceKind.PRESS, "", Optional.empty())));
    }
    statements.forEach(statement -> changes.add(new Change.StatementRecorded(statement)));
    return Lineage.of(Casebook.of(changes), statements);
  }

  private static Derivation parent(String id) {
    return new Derivation.FromStatement(new StatementId(id));
  }

  private static Statement said(String id, int source, Derivation... from) {
    return Statement.draft(
            new StatementId(id),
            new SourceId("source-" + source),
            EVENT,
            new ActType("killing"),
            Stance.ALLEGES)
        .derivesFrom(from)
        .build();
  }
}
