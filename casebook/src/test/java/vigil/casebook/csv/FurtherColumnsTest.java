package vigil.casebook.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.casebook.Party;
import vigil.casebook.Passage;
import vigil.casebook.Statement;
import vigil.casebook.Subject;
import vigil.core.id.DocumentId;
import vigil.core.id.PersonId;
import vigil.core.language.Language;
import vigil.core.vocabulary.DenialOf;
import vigil.core.vocabulary.InvolvementDegree;

/** The columns that a table may do without. */
class FurtherColumnsTest {
  private static final String HEADER =
      Table.HEADER.strip() + ",subject,denial_of,document,passage,language,translation\n";

  private static Statement read(String further) {
    String row = Table.row("s1", CsvColumn.STANCE, "denies").strip() + "," + further + "\n";
    return Table.read(HEADER + row).statements().getFirst();
  }

  @Test
  void read_allOfThemFilledIn_saysWhatTheySay() {
    Statement statement = read("role:ordered:person:p1,responsibility,d1,12..40,ru,He gave it");

    assertThat(statement.subject())
        .isEqualTo(
            new Subject.OfRole(new Party.OfPerson(new PersonId("p1")), InvolvementDegree.ORDERED));
    assertThat(statement.denialOf()).contains(DenialOf.RESPONSIBILITY);
    assertThat(statement.document()).contains(new DocumentId("d1"));
    assertThat(statement.passage()).contains(new Passage(12, 40));
    assertThat(statement.language()).contains(Language.RUSSIAN);
    assertThat(statement.translation()).isEqualTo("He gave it");
  }

  @Test
  void read_someOfThemOrNone_areAsIfEmpty() {
    Statement without = Table.read(Table.HEADER + Table.row("s1")).statements().getFirst();
    Statement some =
        Table.read(Table.HEADER.strip() + ",language\n" + Table.row("s1").strip() + ",fr\n")
            .statements()
            .getFirst();

    assertThat(without.subject()).isEqualTo(new Subject.OfAct());
    assertThat(some).isEqualTo(without.toDraft().language(Optional.of(new Language("fr"))).build());
    assertThat(StatementCsv.write(Table.read(Table.HEADER + Table.row("s1")).rows()))
        .startsWith(Table.HEADER.strip() + "\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    "subject, SUBJECT, 'who,,,,,', 'who'",
    "denial_of, DENIAL_OF, ',everything,,,,', 'everything'",
    "passage, PASSAGE, ',,,40..12,,', '40..12'",
    "language, LANGUAGE, ',,,,no tag,', 'no tag'"
  })
  void read_wrongCell_namesItsColumn(
      String title, CsvColumn column, String further, String written) {
    String row = Table.row("s1", CsvColumn.STANCE, "denies").strip() + "," + further + "\n";

    CsvError error = Table.error(HEADER + row);

    assertThat(error.columnName()).isEqualTo(title).isEqualTo(column.title());
    assertThat(error.line()).isEqualTo(2);
    assertThat(error.problem()).contains(written);
  }

  @Test
  void read_denialOfWhatIsNoDenial_isRefused() {
    CsvError error = Table.error(HEADER + Table.row("s1").strip() + ",,number,,,,\n");

    assertThat(error.columnName()).isEqualTo("denial_of");
  }

  @Test
  void over_anotherDocumentAndNoPlace_losesThePlaceInTheFormerText() {
    Statement before = read(",,d1,12..40,,");
    Statement moved = read(",,d2,,,");
    Set<String> titles = Set.of("document", "language");

    assertThat(StatementCsv.over(before, moved, titles).passage()).isEmpty();
    assertThat(StatementCsv.over(before, read(",,d1,,,"), titles).passage())
        .contains(new Passage(12, 40));
  }

  @Test
  void tally_rolesAndWhereabouts_areNotCounted() {
    String row = Table.row("s1").strip();

    assertThat(
            StatementCsv.read(
                    "t.csv", (HEADER + row + ",whereabouts:dead:p1,,,,,\n").getBytes(UTF_8))
                .tally()
                .groups())
        .isEmpty();
  }
}
