package vigil.casebook.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.casebook.Derivation;
import vigil.casebook.Statement;
import vigil.core.id.EventId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.Stance;

class RootSourcesTest {

  @Test
  void of_ownKnowledge_isTheOwnSource() {
    assertThat(RootSources.of(List.of(said("s1"))).of(new StatementId("s1")))
        .containsExactly("source of s1");
  }

  @Test
  void of_derivedStatement_followsStatementsAndTakesSourcesAsTheyAre() {
    List<Statement> statements =
        List.of(
            said("s3", "s2", "source:agency"),
            said("s2", "s1"),
            said("s1"),
            said("s4", "source:s1"));

    assertThat(RootSources.of(statements).of(new StatementId("s3")))
        .containsExactly("agency", "source of s1");
    assertThat(RootSources.of(statements).of(new StatementId("s4"))).containsExactly("s1");
  }

  @Test
  void of_chainOfThirtyThousandCopies_reachesItsRoot() {
    List<Statement> statements = new ArrayList<>();
    for (int i = 30_000; i > 0; i--) {
      statements.add(said("s" + i, "s" + (i - 1)));
    }
    statements.add(said("s0"));

    assertThat(RootSources.of(statements).of(new StatementId("s30000")))
        .containsExactly("source of s0");
  }

  @Test
  void of_statementThatIsNotThere_isAProblemOfTheOneThatDerivesFromIt() {
    assertThatExceptionOfType(LineageException.class)
        .isThrownBy(() -> RootSources.of(List.of(said("s1", "s9"))))
        .withMessageContaining("Statement s1 derives from s9, which is not there.")
        .satisfies(refused ->
            assertThat(refused.problems())
                .containsExactly(
                    new LineageProblem.UnknownStatement(
                        new StatementId("s1"), new StatementId("s9"))));
  }

  @Test
  void problems_severalAtOnce_areAllFound() {
    List<Statement> statements =
        List.of(
            said("s1", "s2"),
            said("s2", "s3"),
            said("s3", "s1"),
            said("s4", "s4"),
            said("s5", "x"));

    assertThat(RootSources.problems(statements))
        .containsExactly(
            new LineageProblem.Circle(ids("s1", "s2", "s3")),
            new LineageProblem.Circle(ids("s4")),
            new LineageProblem.UnknownStatement(new StatementId("s5"), new StatementId("x")));
  }

  @Test
  void problems_circleBesideAWayIn_namesTheCircleAlone() {
    List<Statement> statements = List.of(said("s1", "s2"), said("s2", "s3"), said("s3", "s2"));

    assertThat(RootSources.problems(statements))
        .containsExactly(new LineageProblem.Circle(ids("s2", "s3")));
  }

  @Test
  void of_statementThatWasNotAskedAbout_throws() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RootSources.of(List.of()).of(new StatementId("s1")));
  }

  private static Statement said(String id, String... derivesFrom) {
    List<Derivation> derivations =
        Arrays.stream(derivesFrom).map(RootSourcesTest::derivation).toList();
    return Statement.draft(
            new StatementId(id),
            new SourceId("source of " + id),
            new EventId("e"),
            new ActType("killing"),
            Stance.ALLEGES)
        .derivesFrom(derivations)
        .build();
  }

  private static Derivation derivation(String text) {
    return text.startsWith("source:")
        ? new Derivation.FromSource(new SourceId(text.substring(7)))
        : new Derivation.FromStatement(new StatementId(text));
  }

  private static List<StatementId> ids(String... ids) {
    return Arrays.stream(ids).map(StatementId::new).toList();
  }
}
