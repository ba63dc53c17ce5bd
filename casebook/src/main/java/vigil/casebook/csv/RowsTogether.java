package vigil.casebook.csv;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vigil.casebook.Statement;
import vigil.casebook.tally.LineageProblem;
import vigil.casebook.tally.RootSources;
import vigil.core.id.StatementId;

/** What can be wrong between rows: an id that is taken, a derivation that leads nowhere. */
final class RowsTogether {
  private final Map<StatementId, ReadRow> byId = new LinkedHashMap<>();
  private final List<ReadRow> rows;
  private final ErrorList errors;

  RowsTogether(List<ReadRow> rows, ErrorList errors) {
    this.rows = rows;
    this.errors = errors;
  }

  /**
   * Adds what is wrong to the errors.
   *
   * @param all whether every row could be read; else a statement that seems to be missing may stand
   *     in one that could not, and nothing is said of it
   * @param known the statements that there are besides
   */
  void check(boolean all, Predicate<StatementId> known) {
    rows.forEach(this::checkId);
    List<Statement> statements = byId.values().stream().map(row -> row.row().statement()).toList();
    for (LineageProblem problem : RootSources.problems(statements)) {
      switch (problem) {
        case LineageProblem.UnknownStatement(_, StatementId missing)
            when all && !known.test(missing) ->
            add(problem, missing);
        case LineageProblem.UnknownStatement _ -> {}
        case LineageProblem.Circle circle -> add(problem, circle.start());
      }
    }
  }

  private void add(LineageProblem problem, StatementId parent) {
    @Nullable ReadRow row = byId.get(problem.statement());
    Place place = row == null ? Place.START : row.placeOf(parent);
    errors.add(place, CsvColumn.DERIVES_FROM.title(), problem.problem(), problem.remedy());
  }

  private void checkId(ReadRow row) {
    @Nullable ReadRow earlier = byId.putIfAbsent(row.id(), row);
    if (earlier != null) {
      errors.add(
          row.idPlace(),
          CsvColumn.ID.title(),
          "The id %s is taken in line %d.".formatted(row.id(), earlier.line()),
          "Give each statement an id of its own.");
    }
  }
}
