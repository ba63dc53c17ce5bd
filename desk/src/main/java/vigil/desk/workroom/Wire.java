package vigil.desk.workroom;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vigil.desk.metadata.Concern;
import vigil.desk.metadata.Fact;
import vigil.desk.metadata.FileKind;
import vigil.desk.metadata.FileRefusedException;
import vigil.desk.metadata.Refusal;
import vigil.desk.metadata.Report;
import vigil.desk.picture.EncodedPicture;
import vigil.desk.picture.Wish;

/**
 * What goes between the desk and its workroom, as bytes. The desk reads it as it would read a
 * stranger's: a hostile file may have taken the workroom over.
 */
final class Wire {
  /** What an answer consists of. */
  enum Part {
    REPORT,
    PICTURE,
    REFUSED,
    END
  }

  /** What is asked for. */
  enum Task {
    INSPECT,
    REMAKE
  }

  private static final int MOST_COVERS = 1000;

  /** The desk reads it into a heap of 512 MiB, and reading takes as much again. */
  static final int MOST_PICTURE_BYTES = 96 << 20;

  private static final int MOST_SIDE = 100_000;

  private Wire() {}

  static void code(DataOutputStream out, Enum<?> value) throws IOException {
    out.writeByte(value.ordinal());
  }

  static <E extends Enum<E>> E code(DataInputStream in, Class<E> type) throws IOException {
    int ordinal = in.readUnsignedByte();
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> value.ordinal() == ordinal)
        .findFirst()
        .orElseThrow(() -> new IOException("not one of " + type.getSimpleName()));
  }

  static void write(DataOutputStream out, Wish wish) throws IOException {
    out.writeInt(wish.longestSide());
    out.writeInt(wish.covered().size());
    for (Wish.Cover cover : wish.covered()) {
      out.writeInt(cover.page());
      out.writeInt(cover.left());
      out.writeInt(cover.top());
      out.writeInt(cover.width());
      out.writeInt(cover.height());
    }
  }

  static Wish readWish(DataInputStream in) throws IOException {
    int longestSide = in.readInt();
    int count = between(in.readInt(), 0, MOST_COVERS);
    List<Wish.Cover> covers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      covers.add(readCover(in));
    }
    return new Wish(longestSide, covers);
  }

  private static Wish.Cover readCover(DataInputStream in) throws IOException {
    try {
      return new Wish.Cover(in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readInt());
    } catch (IllegalArgumentException e) {
      throw new IOException("a cover out of range", e);
    }
  }

  static void write(DataOutputStream out, Report report) throws IOException {
    code(out, Part.REPORT);
    code(out, report.kind());
    out.writeBoolean(report.whole());
    out.writeInt(report.facts().size());
    for (Fact fact : report.facts()) {
      code(out, fact.concern());
      out.writeBoolean(fact.found().isPresent());
      if (fact.found().isPresent()) {
        code(out, fact.found().get());
      }
      out.writeUTF(fact.label());
      out.writeUTF(fact.value());
    }
  }

  static Report readReport(DataInputStream in) throws IOException {
    FileKind kind = code(in, FileKind.class);
    boolean whole = in.readBoolean();
    int count = between(in.readInt(), 0, Report.MOST_FACTS);
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Concern concern = code(in, Concern.class);
      Optional<Fact.Found> found =
          in.readBoolean() ? Optional.of(code(in, Fact.Found.class)) : Optional.empty();
      facts.add(new Fact(concern, found, in.readUTF(), in.readUTF()));
    }
    return new Report(kind, whole, facts);
  }

  static void write(DataOutputStream out, EncodedPicture picture)
      throws FileRefusedException, IOException {
    if (picture.bytes().length > MOST_PICTURE_BYTES) {
      throw new FileRefusedException(Refusal.TOO_LARGE);
    }
    code(out, Part.PICTURE);
    code(out, picture.format());
    out.writeInt(picture.width());
    out.writeInt(picture.height());
    out.writeInt(picture.bytes().length);
    out.write(picture.bytes());
  }

  static EncodedPicture readPicture(DataInputStream in) throws IOException {
    EncodedPicture.Format format = code(in, EncodedPicture.Format.class);
    int width = between(in.readInt(), 1, MOST_SIDE);
    int height = between(in.readInt(), 1, MOST_SIDE);
    int length = between(in.readInt(), 1, MOST_PICTURE_BYTES);
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new IOException("a picture is cut off");
    }
    return new EncodedPicture(format, width, height, bytes);
  }

  static void write(DataOutputStream out, Refusal why) throws IOException {
    code(out, Part.REFUSED);
    code(out, why);
  }

  private static int between(int value, int least, int most) throws IOException {
    if (value < least || value > most) {
      throw new IOException("a number out of range");
    }
    return value;
  }
}
