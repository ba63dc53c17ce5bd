package vigil.desk.copy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import vigil.desk.casefile.KeptCopy;
import vigil.desk.home.Tools;
import vigil.desk.metadata.FileRefusedException;
import vigil.desk.metadata.Refusal;
import vigil.desk.picture.Wish;
import vigil.desk.trial.Samples;
import vigil.exchange.spool.EnvelopeId;

/** A room for copies in a folder of a test, orders for it, and a look at what it made. */
record CopyTrial(Path folder) {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  CopyRoom room(Tools tools, Path... places) throws IOException {
    return new CopyRoom(new SealedCopies(folder.resolve("copies")), tools, List.of(places));
  }

  static CopyOrder order(byte[] file) {
    return new CopyOrder(
        EnvelopeId.random(),
        new KeptCopy.Original("files/1", "a file", "0".repeat(64)),
        target -> target.write(file),
        Wish.PLAIN,
        TODAY);
  }

  static byte[] clear(CopyRoom room, MadeCopy copy) throws IOException {
    try (InputStream clear = room.open(copy.copy().id(), copy.copy().content().orElseThrow())) {
      return clear.readAllBytes();
    }
  }

  static KeptCopy.Content content(MadeCopy copy) {
    return copy.copy().content().orElseThrow();
  }

  static void assertRefused(Refusal why, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            FileRefusedException.class, refused -> assertThat(refused.why()).isEqualTo(why));
  }

  void assertNothingInClear() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, ISO_8859_1))
            .startsWith("age-encryption.org/v1")
            .doesNotContain(Samples.BEGINNINGS)
            .doesNotContain(Samples.PLANTED, "AGE-SECRET-KEY");
      }
    }
  }
}
