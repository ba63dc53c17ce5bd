package vigil.casebook.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vigil.casebook.Derivation;
import vigil.casebook.Statement;
import vigil.core.date.Edtf;
import vigil.core.id.EventId;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.quantity.Quantity;
import vigil.core.quantity.QuotedQuantity;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.Consent;
import vigil.core.vocabulary.Reliability;
import vigil.core.vocabulary.SourceKind;
import vigil.core.vocabulary.Stance;

class StatementCsvPropertyTest {
  /** Everything that a format of cells and lines may stumble over. */
  private static final List<String> SPLINTERS =
      List.of(
          "a",
          "Ж",
          "\uD83D\uDE00",
          "é",
          "7",
          "=",
          "+",
          "-",
          "@",
          "'",
          "\"",
          ",",
          ";",
          " ",
          "\t",
          "\r\n",
          "\n",
          "\uFF1D",
          "source:");

  /** Dates before our era begin with a minus, which is a number to a spreadsheet. */
  private static final List<String> DATES = List.of("said_on", "when");

  @Property
  void write_anyRows_areReadBackAsTheyWere(@ForAll Random random) {
    List<StatementRow> rows = rows(random);

    String text = StatementCsv.write(rows);

    assertThat(StatementCsv.read("table.csv", text.getBytes(UTF_8)).rows()).isEqualTo(rows);
  }

  @Property
  void write_anyRows_leavesNoCellThatASpreadsheetWouldRun(@ForAll Random random) {
    for (CsvRow row : Table.rows(StatementCsv.write(rows(random)))) {
      for (int i = 0; i < row.cells().size(); i++) {
        if (!DATES.contains(CsvColumn.titles().get(i))) {
          assertThat(row.cells().get(i).text()).doesNotMatch("(?s)[=+\\-@\t\r\n\uFF1D].*");
        }
      }
    }
  }

  @Property
  void read_anyText_answersOrTellsWhatIsWrong(@ForAll("tables") String text) {
    try {
      assertThat(Table.read(text).rows()).isNotNull();
    } catch (CsvRefused refused) {
      assertThat(refused.errors())
          .isNotEmpty()
          .allSatisfy(
              error -> assertThat(text.lines().count() + 1).isGreaterThanOrEqualTo(error.line()));
    }
  }

  @Provide
  Arbitrary<String> tables() {
    Arbitrary<String> splinter =
        Arbitraries.of(
            "\"", ",", "\n", "\r\n", "|", "s1", "s2", "alleges", "press", "killing", " ");
    return splinter
        .list()
        .ofMaxSize(60)
        .map(splinters -> Table.HEADER + Table.row("s0") + String.join("", splinters));
  }

  private static List<StatementRow> rows(Random random) {
    List<StatementRow> rows = new ArrayList<>();
    int count = random.nextInt(6);
    for (int i = 0; i < count; i++) {
      Statement statement =
          Statement.draft(
                  new StatementId("'=s".substring(random.nextInt(3)) + name(random) + i),
                  new SourceId(name(random)),
                  new EventId(name(random)),
                  new ActType("killing"),
                  pick(random, List.of(Stance.values())))
              .derivesFrom(derivations(random, rows))
              .saidOn(Edtf.parse(pick(random, List.of("2017-04", "-0044", "2017-02/2017-04"))))
              .quantity(
                  new QuotedQuantity(
                      Quantity.parse(pick(random, List.of("3", ">100", "?"))),
                      text(random).strip()))
              .persons(List.of(new PersonId(name(random)), new PersonId(name(random))))
              .when(random.nextBoolean() ? Optional.of(Edtf.parse("2017-04~")) : Optional.empty())
              .where(text(random))
              .reliability(pick(random, List.of(Reliability.values())))
              .consent(pick(random, List.of(Consent.values())))
              .words(text(random))
              .envelope(random.nextBoolean() ? Optional.of(name(random)) : Optional.empty())
              .build();
      rows.add(new StatementRow(statement, pick(random, List.of(SourceKind.values())), "Killing"));
    }
    return rows;
  }

  private static List<Derivation> derivations(Random random, List<StatementRow> before) {
    List<Derivation> derivations = new ArrayList<>();
    if (random.nextBoolean()) {
      derivations.add(new Derivation.FromSource(new SourceId(name(random))));
    }
    if (!before.isEmpty() && random.nextBoolean()) {
      derivations.add(new Derivation.FromStatement(pick(random, before).statement().id()));
    }
    return derivations;
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    while (random.nextInt(5) > 0) {
      text.append(pick(random, SPLINTERS));
    }
    return text.toString();
  }

  /** Text that can be an id. */
  private static String name(Random random) {
    String name = text(random).replaceAll("[\\r\\n\\t]", "").strip();
    return name.isEmpty() || name.length() > 150 ? "x" : name;
  }

  private static <T> T pick(Random random, List<T> among) {
    return among.get(random.nextInt(among.size()));
  }
}
