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
import vigil.casebook.Party;
import vigil.casebook.Passage;
import vigil.casebook.Statement;
import vigil.casebook.StatementDraft;
import vigil.casebook.Subject;
import vigil.core.date.Edtf;
import vigil.core.id.DocumentId;
import vigil.core.id.EventId;
import vigil.core.id.GroupId;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.language.Language;
import vigil.core.quantity.Quantity;
import vigil.core.quantity.QuotedQuantity;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.Consent;
import vigil.core.vocabulary.DenialOf;
import vigil.core.vocabulary.InvolvementDegree;
import vigil.core.vocabulary.LifeLine;
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
      Stance stance = pick(random, List.of(Stance.values()));
      StatementDraft draft =
          Statement.draft(
                  new StatementId("'=s".substring(random.nextInt(3)) + name(random) + i),
                  new SourceId(name(random)),
                  new EventId(name(random)),
                  new ActType("killing"),
                  stance)
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
              .envelope(random.nextBoolean() ? Optional.of(name(random)) : Optional.empty());
      rows.add(
          new StatementRow(
              further(random, draft, stance),
              pick(random, List.of(SourceKind.values())),
              "Killing"));
    }
    return rows;
  }

  /** The same with something in the columns that a table may do without, or with nothing there. */
  private static Statement further(Random random, StatementDraft draft, Stance stance) {
    if (random.nextInt(3) == 0) {
      return draft.build();
    }
    Party party =
        random.nextBoolean()
            ? new Party.OfPerson(new PersonId(name(random)))
            : new Party.OfGroup(new GroupId(name(random)));
    List<Subject> subjects =
        List.of(
            new Subject.OfAct(),
            new Subject.OfQuantity(),
            new Subject.OfDate(),
            new Subject.OfPlace(),
            new Subject.OfRole(party, pick(random, List.of(InvolvementDegree.values()))),
            new Subject.OfWhereabouts(
                new PersonId(name(random)), pick(random, List.of(LifeLine.values()))));
    return draft
        .subject(pick(random, subjects))
        .denialOf(
            stance == Stance.DENIES
                ? Optional.of(pick(random, List.of(DenialOf.values())))
                : Optional.empty())
        .document(
            random.nextBoolean() ? Optional.of(new DocumentId(name(random))) : Optional.empty())
        .passage(
            random.nextBoolean()
                ? Optional.of(new Passage(random.nextInt(9), 9))
                : Optional.empty())
        .language(random.nextBoolean() ? Optional.of(Language.RUSSIAN) : Optional.empty())
        .translation(text(random))
        .build();
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
    String name = FieldReader.oneSpelling(text(random).replaceAll("[\\r\\n\\t]", "")).strip();
    return name.isEmpty() || name.length() > 150 ? "x" : name;
  }

  private static <T> T pick(Random random, List<T> among) {
    return among.get(random.nextInt(among.size()));
  }
}
