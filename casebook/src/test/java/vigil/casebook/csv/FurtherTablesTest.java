package vigil.casebook.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.casebook.Document.FileKept;
import vigil.core.map.GeoPoint;

/** Cells of documents and places that must not be taken as they are. */
class FurtherTablesTest {
  private static final String HEADER = String.join(",", FurtherTables.DOCUMENTS.titles()) + "\n";
  private static final String SUM = "a".repeat(64);

  private static String document(String file) {
    return HEADER + "d1,Report,,2017,,2017,ann," + file + ",,\n";
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  @ParameterizedTest
  @CsvSource({
    "size_bytes, SUM;-1;application/pdf;a.pdf",
    "size_bytes, SUM;;application/pdf;a.pdf",
    "sha256, ;12;application/pdf;a.pdf",
    "sha256, ;;;a.pdf",
    "sha256, ;;application/pdf;"
  })
  void read_fileThatIsNotSaidWhole_isRefusedAtItsCell(String column, String file) {
    String table = document(file.replace("SUM", SUM).replace(';', ','));

    CsvRefused refused =
        catchThrowableOfType(
            CsvRefused.class,
            () -> FurtherTables.DOCUMENTS.read("d.csv", bytes(table), Naming.NONE));

    assertThat(refused).isNotNull();
    assertThat(refused.errors())
        .first()
        .extracting(CsvError::line, CsvError::columnName)
        .containsExactly(2, column);
  }

  @Test
  void read_idThatIsNone_isRefusedAtItsCell() {
    String table = "id,group_name,size,size_words\na|b,the men,3,\n";

    CsvRefused refused =
        catchThrowableOfType(
            CsvRefused.class, () -> FurtherTables.GROUPS.read("g.csv", bytes(table), Naming.NONE));

    assertThat(refused).isNotNull();
    assertThat(refused.errors())
        .singleElement()
        .extracting(CsvError::line, CsvError::columnName)
        .containsExactly(2, "id");
  }

  @Test
  void read_emptyFileAndNone_areBothTaken() throws IOException {
    String table =
        document(SUM + ",0,,").replace("d1,", "d0,") + document(",,,").substring(HEADER.length());

    assertThat(FurtherTables.DOCUMENTS.read("d.csv", bytes(table), Naming.NONE).values())
        .extracting(document -> document.file().map(FileKept::sizeBytes).orElse(-1L))
        .containsExactly(0L, -1L);
  }

  @Test
  void read_places_areKnownByTheirWordsAlone() throws IOException {
    String header = "located_place,latitude,longitude\n";

    assertThat(PlaceCsv.read("p.csv", bytes(header + "\" Grozny \",43.3,45.7\n")).values())
        .containsExactly(new PlaceCsv.Place("Grozny", new GeoPoint(43.3, 45.7)));
    CsvRefused refused =
        catchThrowableOfType(
            CsvRefused.class, () -> PlaceCsv.read("p.csv", bytes(header + "\" \",43.3,45.7\n")));
    assertThat(refused).isNotNull();
    assertThat(refused.errors())
        .singleElement()
        .extracting(CsvError::line, CsvError::columnName)
        .containsExactly(2, "located_place");
  }
}
