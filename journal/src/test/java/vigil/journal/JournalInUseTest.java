package vigil.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vigil.journal.SampleJournal.KEY;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalInUseTest {

  @TempDir Path temp;

  @Test
  void open_openInThisProcess_isRefused() throws Exception {
    try (Journal first = Journal.open(temp, KEY)) {
      assertThatThrownBy(() -> Journal.open(temp, KEY))
          .isInstanceOf(JournalInUseException.class)
          .hasMessageContaining(temp.toString())
          .hasMessageContaining("close the other program");
      assertThat(first.size()).isZero();
    }
    Journal.open(temp, KEY).close();
  }

  @Test
  void open_sameFolderByAnotherName_isRefused() throws Exception {
    Path folder = temp.resolve("journal");
    Path link = temp.resolve("link");
    try (Journal first = Journal.open(folder, KEY)) {
      Files.createSymbolicLink(link, folder);
      assertThatThrownBy(() -> Journal.open(link, KEY)).isInstanceOf(JournalInUseException.class);
      assertThat(first.size()).isZero();
    }
  }

  @Test
  void open_openInAnotherProcess_isRefusedEvenAfterARefusalHere() throws Exception {
    try (Journal first = Journal.open(temp, KEY)) {
      assertThat(openElsewhere()).contains("is open already");
      assertThatThrownBy(() -> Journal.open(temp, KEY)).isInstanceOf(JournalInUseException.class);
      assertThat(openElsewhere()).contains("is open already");
      assertThat(first.size()).isZero();
    }
    assertThat(openElsewhere()).contains("opened with 0");
  }

  @Test
  void open_refusedForAnotherReason_freesTheFolder() throws Exception {
    SampleJournal sample = SampleJournal.in(temp);
    sample.files().flipped("records", 500).write(temp);
    assertThatThrownBy(() -> Journal.open(temp, KEY)).isInstanceOf(JournalDamagedException.class);
    sample.files().write(temp);

    assertThat(openElsewhere()).contains("opened with 5");
    Journal.open(temp, KEY).close();
  }

  private String openElsewhere() throws Exception {
    Process child = ChildJvm.start(OpeningChild.class, temp, KEY);
    String said = new String(child.getInputStream().readAllBytes(), UTF_8);
    child.waitFor();
    return said;
  }
}
