package vigil.desk.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.core.id.StatementId;
import vigil.journal.DataKey;

class DraftsTest {
  private static final String WORK = "/inbox/one";

  @TempDir private Path home;
  private final DataKey key = DataKey.generate(new SecureRandom());

  private Path folder() {
    return home.resolve("drafts");
  }

  private Drafts open() throws IOException {
    return Drafts.open(folder(), key);
  }

  private static Draft draft(String work, String statement, String words) {
    return new Draft(
        work,
        new StatementId(statement),
        "staff",
        Map.of("words", List.of(words), "persons", List.of("p-1", "p-2"), "by", List.of("field")));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      return files.toList();
    }
  }

  @Test
  void draft_afterTheDeskWasKilled_isThereAsItWasTyped() throws IOException {
    Draft typed = draft(WORK, "s-222222", "synthetic words, ещё слова");

    open().keep(typed);

    assertThat(open().of(WORK)).contains(typed);
    assertThat(open().all()).containsExactly(typed);
    assertThat(open().of("/inbox/other")).isEmpty();
  }

  @Test
  void file_ofDrafts_showsNoWordAndLittleOfItsLength() throws IOException {
    open().keep(draft(WORK, "s-222222", "synthetic words"));
    byte[] one = Files.readAllBytes(files().getFirst());
    open().keep(draft(WORK, "s-222222", "synthetic words, and some more of them"));
    byte[] two = Files.readAllBytes(files().getFirst());

    assertThat(files()).hasSize(1);
    assertThat(one).hasSameSizeAs(two).isNotEqualTo(two);
    assertThat(new String(two, StandardCharsets.ISO_8859_1)).doesNotContain("synthetic", "s-2222");
  }

  @Test
  void draft_whoseStatementEnded_isGoneAndStaysGone() throws IOException {
    Drafts drafts = open();
    drafts.keep(draft(WORK, "s-222222", "words"));

    drafts.end(new StatementId("s-222222"));

    assertThat(drafts.keep(draft(WORK, "s-222222", "words, and a late one"))).isFalse();
    assertThat(drafts.of(WORK)).isEmpty();
    assertThat(files()).isEmpty();
    assertThat(open().of(WORK)).isEmpty();
    assertThat(drafts.keep(draft(WORK, "s-333333", "the next"))).isTrue();
  }

  @Test
  void draft_ofAPageThatIsGone_goesAndTheOthersStay() throws IOException {
    Drafts drafts = open();
    drafts.keep(draft(WORK, "s-222222", "words"));
    drafts.keep(draft("/inbox/two", "s-333333", "others"));

    drafts.sweep(draft -> draft.work().equals(WORK));

    assertThat(open().all()).containsExactly(draft("/inbox/two", "s-333333", "others"));
  }

  @Test
  void file_thatIsDamagedOrAnotherKeys_isSaidAndReplaced() throws IOException {
    open().keep(draft(WORK, "s-222222", "words"));
    byte[] sealed = Files.readAllBytes(files().getFirst());
    sealed[sealed.length / 2] ^= 1;
    Files.write(files().getFirst(), sealed);

    Drafts drafts = open();
    assertThat(drafts.isUnreadable()).isTrue();
    assertThat(drafts.all()).isEmpty();
    drafts.keep(draft(WORK, "s-333333", "new words"));
    assertThat(open().isUnreadable()).isFalse();
    assertThat(Drafts.open(folder(), DataKey.generate(new SecureRandom())).isUnreadable()).isTrue();
  }

  /** A file where the folder should be: nothing can be written. */
  private void breakTheDisk() throws IOException {
    if (Files.exists(folder())) {
      Files.move(folder(), home.resolve("away"));
    }
    Files.createFile(folder());
  }

  private void mendTheDisk() throws IOException {
    Files.delete(folder());
    if (Files.exists(home.resolve("away"))) {
      Files.move(home.resolve("away"), folder());
    }
  }

  @Test
  void keep_diskTakesNothing_isNotKeptInMemoryEither() throws IOException {
    Drafts drafts = open();
    Draft typed = draft(WORK, "s-222222", "words");
    breakTheDisk();

    assertThatThrownBy(() -> drafts.keep(typed)).isInstanceOf(IOException.class);

    assertThat(drafts.of(WORK)).isEmpty();
    mendTheDisk();
    assertThat(drafts.keep(typed)).isTrue();
    assertThat(open().of(WORK)).contains(typed);
  }

  @Test
  void end_diskTakesNothing_leavesTheDraftAndTriesAgain() throws IOException {
    Drafts drafts = open();
    Draft typed = draft(WORK, "s-222222", "words");
    drafts.keep(typed);
    breakTheDisk();

    assertThatThrownBy(() -> drafts.end(typed.statement())).isInstanceOf(IOException.class);

    assertThat(drafts.of(WORK)).contains(typed);
    mendTheDisk();
    drafts.end(typed.statement());
    assertThat(open().all()).isEmpty();
  }

  @Test
  void sweep_diskTakesNothing_isGoneFromMemoryAndFromTheDiskNextTime() throws IOException {
    Drafts drafts = open();
    drafts.keep(draft(WORK, "s-222222", "words"));
    breakTheDisk();

    assertThatThrownBy(() -> drafts.sweep(draft -> draft.work().equals(WORK)))
        .isInstanceOf(IOException.class);

    assertThat(drafts.all()).isEmpty();
    mendTheDisk();
    drafts.sweep(_ -> false);
    assertThat(open().all()).isEmpty();
    assertThat(drafts.keep(draft(WORK, "s-222222", "a late one"))).isFalse();
  }

  @Test
  void toString_ofDrafts_showsNothing() throws IOException {
    assertThat(draft(WORK, "s-222222", "words")).hasToString("Draft[s-222222, redacted]");
    assertThat(open()).hasToString("Drafts[redacted]");
  }
}
