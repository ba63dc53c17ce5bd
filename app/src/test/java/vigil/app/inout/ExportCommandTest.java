package vigil.app.inout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.open.Identity;
import vigil.open.KeyFile;
import vigil.open.Opening;

class ExportCommandTest {
  private static final String PERSONS = "id,name,same_as\np1,A name to look for,\n";

  private static final int LONGEST_PATH = 4_095;

  @TempDir Path folder;
  private Commands vigil;

  @BeforeEach
  void desk() throws IOException {
    vigil = Commands.withDesk(folder);
    Path table = Files.writeString(folder.resolve("persons.csv"), PERSONS);
    assertThat(vigil.desk("import", "--apply", table.toString()).exitCode()).isZero();
  }

  @Test
  void export_sealed_opensWithThePersonsKeyAndHoldsTheCase() throws IOException {
    Path file = folder.resolve("case.age");

    Commands.Ran ran = vigil.desk("export", file.toString());

    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("look for");
    Path key = vigil.home().resolve("keys/staff/staff.age");
    List<Identity> person = KeyFile.read(key, Commands.PASSPHRASE.toCharArray());
    Map<String, String> files = new LinkedHashMap<>();
    try (InputStream clear = Opening.of(Files.newInputStream(file), person);
        ZipInputStream zip = new ZipInputStream(clear)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    assertThat(files)
        .containsKeys("README.txt", "huridocs.xml", "huridocs.xsd", "uwazi/persons.csv")
        .containsEntry("persons.csv", PERSONS.replace("\n", "\r\n"));
  }

  @Test
  void export_inClear_warnsAndWritesAFolder() throws IOException {
    Path to = folder.resolve("case");

    Commands.Ran ran = vigil.desk("export", "--in-clear", to.toString());

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.err()).contains("names and words in clear");
    assertThat(to.resolve("persons.csv")).content().contains("A name to look for");
    assertThat(vigil.desk("export", "--in-clear", to.toString()).exitCode()).isEqualTo(2);
  }

  /** A path that leaves room for short names of files only. */
  @Test
  void export_inClearCutOff_leavesNothingReadable() throws IOException {
    Path to = folder.resolve("case");
    while (to.toString().length() < LONGEST_PATH - 20) {
      int room = LONGEST_PATH - 16 - to.toString().length();
      to = to.resolve("x".repeat(Math.min(200, room)));
    }
    Files.createDirectories(to.getParent());

    Commands.Ran ran = vigil.desk("export", "--in-clear", to.toString());

    assertThat(ran.exitCode()).as(ran.out()).isEqualTo(2);
    assertThat(to).doesNotExist();
  }
}
