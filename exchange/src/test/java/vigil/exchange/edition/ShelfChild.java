package vigil.exchange.edition;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vigil.exchange.TestSigner;
import vigil.exchange.minisign.MinisignPublicKey;

/** A process that puts one edition after another on a shelf and says so, until it is killed. */
public final class ShelfChild {
  private static final String KEY_FILE = "key";

  private ShelfChild() {}

  static Process start(Path work, Path shelf) throws IOException {
    Files.createDirectory(work);
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        List.of(
            java,
            "-cp",
            System.getProperty("java.class.path"),
            ShelfChild.class.getName(),
            work.toString(),
            shelf.toString());
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /** Reads what the process says until it has accepted so many; what it said last. */
  static long awaitAccepted(Process child, long number) throws IOException {
    BufferedReader said = new BufferedReader(new InputStreamReader(child.getInputStream(), UTF_8));
    long reached = 0;
    while (reached < number) {
      String line = said.readLine();
      if (line == null) {
        throw new IOException("the process ended by itself after edition " + reached);
      }
      reached = Long.parseLong(line);
    }
    return reached;
  }

  static MinisignPublicKey keyOf(Path work) throws IOException {
    return MinisignPublicKey.parse(Files.readString(work.resolve(KEY_FILE)));
  }

  public static void main(String[] folders) throws IOException {
    Path work = Path.of(folders[0]);
    TestSigner signer = new TestSigner(1);
    Files.writeString(work.resolve(KEY_FILE), signer.publicKey().text());
    EditionShelf shelf =
        EditionShelf.open(
            Path.of(folders[1]),
            signer.publicKey(),
            EditionLimits.STANDARD,
            EditionInspector.none());
    for (long number = 1; ; number++) {
      Edition edition = ExampleEdition.write(work.resolve("made-" + number), number, signer);
      byte[] archive = ExampleEdition.archive(edition);
      if (shelf.accept(new ByteArrayInputStream(archive)) instanceof Acceptance.Accepted) {
        System.out.println(number);
      }
    }
  }
}
