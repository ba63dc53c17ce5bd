package vigil.desk.exporting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.casebook.Casebook;
import vigil.casebook.Change;
import vigil.casebook.Person;
import vigil.casebook.Source;
import vigil.casebook.Statement;
import vigil.casebook.csv.CsvError;
import vigil.core.vocabulary.Consent;
import vigil.core.vocabulary.Stance;
import vigil.desk.casefile.AnyCase;
import vigil.desk.importing.Import;
import vigil.desk.importing.Plan;
import vigil.journal.DataKey;

/** Lists of persons out and in. */
class ListTableTest {
  private static final DataKey KEY = DataKey.generate(new SecureRandom());
  private static final String TABLE =
      """
      event,act,person,source:paper,source:Novaya Gazeta
      e,killing,Magomed Aliev,1,0
      e,killing,p2,1,1
      e,killing,p3,0,
      """;

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void lists_ofAnyCase_comeBackAsTheyWereAndChangeNothingAtHome(@ForAll long seed)
      throws IOException {
    Casebook casebook = Leaving.of(AnyCase.of(seed));
    String lists = written(casebook);

    assertThat(plan(casebook, lists).changes()).isEmpty();
    assertThat(written(after(Casebook.empty(), lists))).isEqualTo(lists);
  }

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  void lists_ofAnyCaseWithItsTables_addNothingToThem(@ForAll long seed) throws IOException {
    Casebook casebook = AnyCase.of(seed);
    Import some = new Import(Casebook.empty(), KEY);
    for (Map.Entry<String, CaseTables.Writing> table : CaseTables.of(casebook).entrySet()) {
      StringBuilder text = new StringBuilder();
      table.getValue().to(text);
      some.read(table.getKey(), bytes(text.toString()));
    }
    some.read("lists.csv", bytes(written(casebook)));

    Plan plan = some.plan();

    assertThat(plan.problems()).isEmpty();
    assertThat(Casebook.of(plan.changes()).statements()).isEqualTo(casebook.statements());
  }

  @Test
  void plan_newLists_areOneStatementForEachNaming() throws IOException {
    Casebook after = after(Casebook.empty(), TABLE);

    assertThat(after.statements().values())
        .hasSize(3)
        .allSatisfy(one -> {
          assertThat(one.stance()).isEqualTo(Stance.ALLEGES);
          assertThat(one.consent()).isEqualTo(Consent.INTERNAL);
          assertThat(one.persons()).hasSize(1);
        });
    assertThat(after.persons().values())
        .extracting(Person::name)
        .containsExactly("Magomed Aliev", "p2");
    assertThat(after.sources().values())
        .extracting(Source::name)
        .containsExactlyInAnyOrder("paper", "Novaya Gazeta");
    assertThat(after.persons().keySet().toString() + after.sources().keySet())
        .doesNotContain("Magomed", "Novaya");
  }

  @Test
  void plan_sameListsAgain_changeNothing() throws IOException {
    Plan again = plan(after(Casebook.empty(), TABLE), TABLE);

    assertThat(again.changes()).isEmpty();
    assertThat(again.same()).isEqualTo(2);
  }

  @Test
  void plan_namingThatWasWithdrawn_isNotMadeAgain() throws IOException {
    Casebook casebook = after(Casebook.empty(), TABLE);
    for (Statement statement : List.copyOf(casebook.statements().values())) {
      casebook = casebook.apply(new Change.ConsentChanged(statement.id(), Consent.WITHDRAWN));
    }

    assertThat(plan(casebook, TABLE).changes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'event,act,person,source:a\ne,killing,p1,yes\n', 2, source:a",
    "'event,act,person,source:a\ne,killing,,1\n', 2, person",
    "'event,act,person,source:a,source:a\ne,killing,p,1,1\n', 1, source:a",
    "'event,act,person,sauce:a\ne,killing,p,1\n', 1, sauce:a"
  })
  void plan_wrongCell_saysWhere(String table, int line, String column) throws IOException {
    assertThat(plan(Casebook.empty(), table).problems())
        .first()
        .extracting(CsvError::line, CsvError::columnName)
        .containsExactly(line, column);
  }

  private static String written(Casebook casebook) throws IOException {
    StringBuilder text = new StringBuilder();
    ListTable.write(casebook, text);
    return text.toString();
  }

  private static Plan plan(Casebook base, String table) throws IOException {
    Import some = new Import(base, KEY);
    some.read("lists.csv", bytes(table));
    return some.plan();
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private static Casebook after(Casebook base, String table) throws IOException {
    Plan plan = plan(base, table);
    assertThat(plan.problems()).isEmpty();
    Casebook casebook = base;
    for (Change change : plan.changes()) {
      casebook = casebook.apply(change);
    }
    return casebook;
  }
}
