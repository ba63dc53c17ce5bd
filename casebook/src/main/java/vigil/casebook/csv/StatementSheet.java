package vigil.casebook.csv;

import java.util.List;
import java.util.Set;
import vigil.casebook.PersonClasses;
import vigil.casebook.Statement;
import vigil.casebook.tally.GroupTally;
import vigil.casebook.tally.Tally;

/**
 * A table of statements without errors: every id is there once, and every derivation leads to a
 * root.
 *
 * @param titles of the columns that it has
 * @param rows in the order of the table
 * @param lines where each of them begins in the file, from 1
 */
public record StatementSheet(Set<String> titles, List<StatementRow> rows, List<Integer> lines) {
  public StatementSheet {
    titles = Set.copyOf(titles);
    rows = List.copyOf(rows);
    lines = List.copyOf(lines);
  }

  /** The statements, in the order of the table. */
  public List<Statement> statements() {
    return rows.stream().map(StatementRow::statement).toList();
  }

  /** What may be claimed by this table alone: two names are two persons. */
  public Tally tally() {
    return Tally.of(statements(), PersonClasses.of(List.of()));
  }

  /** The words in which the table first writes a group's type of act. */
  public String actAsWritten(GroupTally group) {
    return rows.stream()
        .filter(row -> row.statement().event().equals(group.event()))
        .filter(row -> row.statement().act().equals(group.act()))
        .map(StatementRow::actAsWritten)
        .findFirst()
        .orElse(group.act().code());
  }
}
