package vigil.exchange.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.exchange.TestSigner;

class EditionShelfTest {
  private final TestSigner signer = new TestSigner(1);
  @TempDir Path home;

  @Test
  void open_nothingThere_servesNothing() throws IOException {
    assertThat(shelf().current()).isEmpty();
    assertThat(shelf().damage()).isEmpty();
  }

  @Test
  void accept_newerEditions_servesTheLastAndKeepsTwo() throws IOException {
    EditionShelf shelf = shelf();
    for (int number : new int[] {1, 2, 5, 7}) {
      assertThat(shelf.accept(archive(number))).isInstanceOf(Acceptance.Accepted.class);
      assertThat(served(shelf)).hasValue((long) number);
    }
    assertThat(onDisk()).containsExactly("5", "7");
    assertThat(served(shelf())).hasValue(7L);
  }

  @Test
  void accept_folderFromAStick_isServed() throws IOException {
    Path folder = home.resolve("stick");
    ExampleEdition.write(folder, 4, signer);
    EditionShelf shelf = shelf();
    assertThat(shelf.accept(folder)).isInstanceOf(Acceptance.Accepted.class);
    assertThat(served(shelf)).hasValue(4L);
  }

  @Test
  void accept_lowerOrEqualNumber_isRefusedAsNotNewer() throws IOException {
    EditionShelf shelf = shelf();
    shelf.accept(archive(5));
    for (int number : new int[] {4, 5}) {
      assertThat(problems(shelf.accept(otherArchive(number))))
          .extracting(Problem::file, Problem::fault)
          .containsExactly(tuple("edition.json", Fault.NOT_NEWER));
    }
    assertThat(served(shelf)).hasValue(5L);
    assertThat(onDisk()).containsExactly("5");
  }

  @Test
  void accept_theVeryEditionAgain_changesNothing() throws IOException {
    Edition edition = edition(5, "the same");
    EditionShelf shelf = shelf();
    byte[] archive = ExampleEdition.archive(edition);
    assertThat(shelf.accept(new ByteArrayInputStream(archive)))
        .isInstanceOf(Acceptance.Accepted.class);
    assertThat(shelf.accept(new ByteArrayInputStream(archive)))
        .isInstanceOf(Acceptance.AlreadyServed.class);
  }

  @Test
  void accept_oneByteChanged_isRefusedByNameAndTheLastGoodStays() throws IOException {
    Path folder = home.resolve("new");
    ExampleEdition.write(folder, 2, signer);
    Files.writeString(folder.resolve("note.txt"), "Number 2");
    EditionShelf shelf = shelf();
    shelf.accept(archive(1));
    assertThat(problems(shelf.accept(folder)))
        .extracting(Problem::file, Problem::fault)
        .containsExactly(tuple("note.txt", Fault.CHANGED));
    assertThat(served(shelf)).hasValue(1L);
    assertThat(onDisk()).containsExactly("1");
  }

  @Test
  void accept_signedByAnotherKey_isRefused() throws IOException {
    EditionShelf shelf = shelf();
    shelf.accept(archive(1));
    Edition foreign = ExampleEdition.write(home.resolve("foreign"), 2, new TestSigner(2));
    byte[] archive = ExampleEdition.archive(foreign);
    assertThat(problems(shelf.accept(new ByteArrayInputStream(archive))))
        .extracting(Problem::fault)
        .containsExactly(Fault.OTHER_KEY);
    assertThat(served(shelf)).hasValue(1L);
  }

  @Test
  void current_filesChangedOnDiskLater_servesWhatWasVerified() throws IOException {
    EditionShelf shelf = shelf();
    shelf.accept(archive(1));
    Files.writeString(home.resolve("shelf/1/note.txt"), "planted");
    assertThat(shelf.current().orElseThrow().file(new EditionPath("note.txt")))
        .hasValue(ExampleEdition.bytes("number 1"));
  }

  @Test
  void open_newestIsDamaged_servesTheOneBeforeAndSaysWhatIsDamaged() throws IOException {
    EditionShelf shelf = shelf();
    shelf.accept(archive(1));
    shelf.accept(archive(2));
    Files.writeString(home.resolve("shelf/2/note.txt"), "planted");
    EditionShelf reopened = shelf();
    assertThat(served(reopened)).hasValue(1L);
    assertThat(reopened.damage())
        .extracting(Problem::file, Problem::fault)
        .containsExactly(tuple("2/note.txt", Fault.CHANGED));
  }

  @Test
  void accept_theDamagedEditionAgain_repairsIt() throws IOException {
    EditionShelf shelf = shelf();
    shelf.accept(archive(1));
    byte[] second = ExampleEdition.archive(edition(2, "second"));
    shelf.accept(new ByteArrayInputStream(second));
    Files.delete(home.resolve("shelf/2/note.txt"));
    EditionShelf reopened = shelf();
    assertThat(reopened.accept(new ByteArrayInputStream(second)))
        .isInstanceOf(Acceptance.Accepted.class);
    assertThat(served(reopened)).hasValue(2L);
    assertThat(reopened.damage()).isEmpty();
    assertThat(served(shelf())).hasValue(2L);
  }

  @Test
  void accept_olderThanADamagedOne_isRefused() throws IOException {
    EditionShelf shelf = shelf();
    shelf.accept(archive(1));
    shelf.accept(archive(5));
    Files.delete(home.resolve("shelf/5/note.txt"));
    assertThat(problems(shelf().accept(archive(3))))
        .extracting(Problem::fault)
        .containsExactly(Fault.NOT_NEWER);
  }

  @Test
  void open_folderRenamedToAHigherNumber_isDamage() throws IOException {
    EditionShelf shelf = shelf();
    shelf.accept(archive(1));
    shelf.accept(archive(2));
    Files.move(home.resolve("shelf/1"), home.resolve("shelf/9"));
    EditionShelf reopened = shelf();
    assertThat(served(reopened)).hasValue(2L);
    assertThat(reopened.damage()).extracting(Problem::file).containsExactly("9/edition.json");
  }

  @Test
  void open_withANewKey_takesItsEditionsFromOneAgain() throws IOException {
    shelf().accept(archive(8));
    TestSigner next = new TestSigner(2);
    EditionShelf shelf =
        EditionShelf.open(
            home.resolve("shelf"),
            next.publicKey(),
            EditionLimits.STANDARD,
            EditionInspector.none());
    assertThat(shelf.current()).isEmpty();
    Path folder = home.resolve("next");
    ExampleEdition.write(folder, 1, next);
    assertThat(shelf.accept(folder)).isInstanceOf(Acceptance.Accepted.class);
    assertThat(onDisk()).containsExactly("1");
  }

  @Test
  void accept_inspectorObjects_isRefusedAndTheLastGoodStays() throws IOException {
    EditionInspector noMoreThanOne =
        edition ->
            edition.number() == 1
                ? List.of()
                : List.of(new Problem("gatherings/x.json", Fault.UNREADABLE, "no date"));
    EditionShelf shelf =
        EditionShelf.open(
            home.resolve("shelf"), signer.publicKey(), EditionLimits.STANDARD, noMoreThanOne);
    shelf.accept(archive(1));
    assertThat(problems(shelf.accept(archive(2))))
        .extracting(Problem::file)
        .containsExactly("gatherings/x.json");
    assertThat(served(shelf)).hasValue(1L);
  }

  /** A process that swaps editions is killed at a moment of chance, again and again. */
  @Test
  void accept_processKilledInTheMiddle_aWholeEditionIsServedAfterwards() throws Exception {
    Path keep = home.resolve("shelf");
    for (int round = 0; round < 5; round++) {
      Process child = ShelfChild.start(home.resolve("work" + round), keep);
      long reached = ShelfChild.awaitAccepted(child, 3L + round);
      child.destroyForcibly().waitFor();
      EditionShelf shelf =
          EditionShelf.open(
              keep,
              ShelfChild.keyOf(home.resolve("work" + round)),
              EditionLimits.STANDARD,
              EditionInspector.none());
      assertThat(shelf.current().map(Edition::number).orElse(0L))
          .as("what the process said it had accepted is served")
          .isGreaterThanOrEqualTo(reached);
      assertThat(keep.toFile().list()).allMatch(name -> name.matches("[0-9]+"));
    }
  }

  private EditionShelf shelf() throws IOException {
    return EditionShelf.open(
        home.resolve("shelf"), signer.publicKey(), EditionLimits.STANDARD, EditionInspector.none());
  }

  private ByteArrayInputStream archive(int number) throws IOException {
    return new ByteArrayInputStream(ExampleEdition.archive(edition(number, "number " + number)));
  }

  private ByteArrayInputStream otherArchive(int number) throws IOException {
    return new ByteArrayInputStream(ExampleEdition.archive(edition(number, "other " + number)));
  }

  private Edition edition(int number, String note) throws IOException {
    return EditionFolder.write(
        home.resolve("made-" + number + "-" + note.replace(' ', '-')),
        ExampleEdition.manifest(number),
        ExampleEdition.content(note),
        signer);
  }

  private static Optional<Long> served(EditionShelf shelf) {
    return shelf.current().map(Edition::number);
  }

  private List<String> onDisk() throws IOException {
    try (Stream<Path> entries = Files.list(home.resolve("shelf"))) {
      return entries.map(entry -> String.valueOf(entry.getFileName())).sorted().toList();
    }
  }

  private static List<Problem> problems(Acceptance acceptance) {
    assertThat(acceptance).isInstanceOf(Acceptance.Refused.class);
    return ((Acceptance.Refused) acceptance).problems();
  }
}
