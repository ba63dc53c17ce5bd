package vigil.desk.exporting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import vigil.casebook.Casebook;
import vigil.casebook.csv.CsvError;
import vigil.core.id.PersonId;
import vigil.core.id.StatementId;
import vigil.desk.importing.Import;
import vigil.desk.importing.Plan;
import vigil.journal.DataKey;

class UwaziTest {
  private static final DataKey KEY = DataKey.generate(new SecureRandom());
  private static final String STATEMENTS =
      """
      id,source,source_kind,derives_from,said_on,event,act,stance,quantity,persons,when,where,reliability,consent,text
      s1,witness-1,witness,source:heard-1,2017-04-01,e,killing,alleges,>=3,p1|p2,2017-03~,Grozny,likely,publish,words
      s2,Novaya Gazeta,press,s1,2017-04-02/..,e,killing,confirms,2,p1,,Grozny,likely,court,=1+1
      """;
  private static final String PERSONS = "id,name,same_as\np1,Aslan|A,p2\np2,Aslan|A,\np3,,\n";
  private static final String EVENTS =
      "id,title,when,where,summary\ne,What happened,2017-02/2017-04,\"43.3, 45.69\",Two\n";

  private static Plan plan(Casebook base, String... tables) throws IOException {
    Import some = new Import(base, KEY);
    for (String table : tables) {
      some.read("table.csv", new ByteArrayInputStream(table.getBytes(UTF_8)));
    }
    return some.plan();
  }

  private static Casebook sum(Plan plan) {
    assertThat(plan.problems()).isEmpty();
    Casebook casebook = plan.base();
    for (var change : plan.changes()) {
      casebook = casebook.apply(change);
    }
    return casebook;
  }

  private static String[] tables(Casebook casebook, String between) throws IOException {
    Uwazi uwazi = new Uwazi(casebook);
    StringBuilder events = new StringBuilder();
    StringBuilder persons = new StringBuilder();
    StringBuilder sources = new StringBuilder();
    StringBuilder statements = new StringBuilder();
    uwazi.events(events);
    uwazi.persons(persons);
    uwazi.sources(sources);
    uwazi.statements(statements);
    String[] tables = {
      statements.toString(), persons.toString(), sources.toString(), events.toString()
    };
    for (int i = 0; i < tables.length; i++) {
      tables[i] =
          tables[i].replaceAll(
              "(\\d{4}-\\d{2}-\\d{2}):(\\d{4}-\\d{2}-\\d{2})", "$1" + between + "$2");
    }
    return tables;
  }

  @Test
  void tables_readBackAsUwaziExportsThem_giveTheSameCasebook() throws IOException {
    Casebook casebook = sum(plan(Casebook.empty(), EVENTS, PERSONS, STATEMENTS));

    Casebook copy = sum(plan(Casebook.empty(), tables(casebook, "~")));

    assertThat(copy.events()).isEqualTo(casebook.events());
    assertThat(copy.sources()).isEqualTo(casebook.sources());
    assertThat(copy.persons()).isEqualTo(casebook.persons());
    assertThat(copy.statements()).isEqualTo(casebook.statements());
    assertThat(copy.links()).isEqualTo(casebook.links());
    assertThat(plan(casebook, tables(casebook, "~")).changes()).isEmpty();
  }

  @Test
  void statements_ofNamesakes_nameTheOneWhomTheirTitleTells() throws IOException {
    Casebook casebook =
        sum(
            plan(
                Casebook.empty(),
                EVENTS,
                "id,name\np1,Aslan\np2,Aslan\n",
                """
                id,source,source_kind,derives_from,said_on,event,act,stance,quantity,persons,when,where,reliability,consent,text
                s1,radio,press,,2017,e,killing,alleges,1,p1,,,,,
                s2,radio,press,,2017,e,killing,alleges,1,p2,,,,,
                """));

    assertThat(plan(casebook, tables(casebook, "~")[0]).changes()).isEmpty();
  }

  @Test
  void events_table_isWrittenAsUwaziImportsIt() throws IOException {
    StringBuilder text = new StringBuilder();

    new Uwazi(sum(plan(Casebook.empty(), EVENTS))).events(text);

    assertThat(text.toString())
        .isEqualTo(
            """
            title,vigil_id,when,when_edtf,place,place_geolocation,summary\r
            What happened,e,2017-02-01:2017-04-30,2017-02/2017-04,"43.3, 45.69",43.3|45.69,Two\r
            """);
  }

  @Test
  void plan_uwaziTableOfOthers_isReadByTitleDateRangeGeolocationAndLanguages() throws IOException {
    String table =
        """
        Title__en,Title__ru,When,Place_geolocation,Description__en,Description__ru
        Raid,Облава,2017/02/01~2017/04/30,43.3|45.69,In English,По-русски
        """;

    Casebook casebook = sum(plan(Casebook.empty(), table));

    assertThat(casebook.events().values())
        .singleElement()
        .satisfies(event -> assertThat(event.title()).contains("Raid", "Облава"))
        .satisfies(event -> assertThat(event.when()).hasToString("2017-02-01/2017-04-30"))
        .satisfies(event -> assertThat(event.where()).isEqualTo("43.3, 45.69"))
        .satisfies(event -> assertThat(event.summary()).contains("In English", "[ru] По-русски"));
    assertThat(plan(casebook, table).changes()).isEmpty();
  }

  @Test
  void plan_dateChangedInUwazi_winsOverTheOneThatCameFromVigil() throws IOException {
    Casebook casebook = sum(plan(Casebook.empty(), EVENTS, PERSONS, STATEMENTS));
    String changed = tables(casebook, "~")[3].replace("2017-04-30", "2017-05-31");

    Casebook after = sum(plan(casebook, changed));

    assertThat(after.events().values())
        .singleElement()
        .satisfies(event -> assertThat(event.when()).hasToString("2017-02-01/2017-05-31"));
    assertThat(after.statements()).containsKey(new StatementId("s1"));
    assertThat(after.persons()).containsKey(new PersonId("p3"));
  }

  @Test
  void plan_uwaziCellsOfWhichNoIdCanBeMade_areNamedWithTheirLine() throws IOException {
    String events = "title,vigil_id,when,summary\nRaid,\"a|b\",2017,\n";
    String statements =
        "title,vigil_id,source,said_on,event,act,stance,text\nx,,Radio,2017,Raid,???,alleges,\n";

    assertThat(plan(Casebook.empty(), events, statements).problems())
        .extracting(CsvError::line, CsvError::columnName)
        .containsExactly(tuple(2, "vigil_id"), tuple(2, "act"));
  }

  @Test
  void tables_dateOfNoKnownYear_isNoDayInThemAndComesBackWhole() throws IOException {
    String events =
        "id,title,when,where,summary\nu,Nobody knows when,XXXX-XX-XX,,\n"
            + "d,In some December,XXXX-12,,\no,Long ago,0000/2017,,\n";
    Casebook casebook = sum(plan(Casebook.empty(), events));

    String[] tables = tables(casebook, "~");

    assertThat(String.join("", tables)).doesNotContain("9999").contains(":2017-12-31,0000/2017");
    assertThat(plan(casebook, tables).changes()).isEmpty();
  }
}
