package vigil.desk.workroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vigil.desk.metadata.Concern;
import vigil.desk.metadata.Fact;
import vigil.desk.metadata.FileKind;
import vigil.desk.metadata.Report;
import vigil.desk.picture.Wish;

class WireTest {
  @FunctionalInterface
  private interface Reading {
    Object from(DataInputStream in) throws IOException;
  }

  private static DataInputStream in(byte[] bytes) {
    return new DataInputStream(new ByteArrayInputStream(bytes));
  }

  @Provide
  Arbitrary<Report> reports() {
    Arbitrary<Optional<Fact.Found>> found = Arbitraries.of(Fact.Found.class).optional();
    Arbitrary<Fact> fact =
        Combinators.combine(
                Arbitraries.of(Concern.class), found, Arbitraries.strings(), Arbitraries.strings())
            .as(Fact::new);
    return Combinators.combine(
            Arbitraries.of(FileKind.class), Arbitraries.of(true, false), fact.list().ofMaxSize(20))
        .as(Report::new);
  }

  @Property(tries = 300)
  void readReport_whatWasWritten_isTheSame(@ForAll("reports") Report report) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Wire.write(new DataOutputStream(bytes), report);
    DataInputStream in = in(bytes.toByteArray());

    assertThat(Wire.code(in, Wire.Part.class)).isEqualTo(Wire.Part.REPORT);
    assertThat(Wire.readReport(in)).isEqualTo(report);
    assertThat(in.read()).isEqualTo(-1);
  }

  @Property
  void readWish_whatWasWritten_isTheSame(
      @ForAll int side, @ForAll List<@IntRange(max = 999) Integer> numbers) throws IOException {
    List<Wish.Cover> covers =
        numbers.stream()
            .map(one -> new Wish.Cover(one + 1, one, 999 - one, one + 2, one + 3))
            .toList();
    Wish wish = new Wish(side, covers);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Wire.write(new DataOutputStream(bytes), wish);

    assertThat(Wire.readWish(in(bytes.toByteArray()))).isEqualTo(wish);
  }

  /** A workroom that was taken over may say anything. */
  @Property
  void read_anyBytes_isAValueOrAnIoException(@ForAll byte[] bytes) {
    for (Reading reading :
        List.<Reading>of(
            Wire::readReport,
            Wire::readPicture,
            Wire::readWish,
            in -> Wire.code(in, Wire.Part.class))) {
      try {
        assertThat(reading.from(in(bytes))).isNotNull();
      } catch (IOException said) {
        assertThat(said).isNotNull();
      }
    }
  }
}
