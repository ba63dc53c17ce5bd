package vigil.open;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import vigil.seal.Sealing;

/**
 * A long generated stream through Vigil and the age command line, in pipes, run in a JVM with a
 * small heap.
 */
final class LongStream {
  private static final int PIECE_BYTES = 1 << 16;
  private static final int SEED = 20261122;

  private LongStream() {}

  /** Takes an identity file in clear and the length in MiB. */
  public static void main(String[] arguments) throws Exception {
    Path key = Path.of(arguments[0]);
    long pieces = Long.parseLong(arguments[1]) << 4;
    List<Identity> identities = IdentityFile.read(key);
    String recipient = identities.getFirst().recipient().encoded();

    var opening = new ProcessBuilder("age", "-d", "-i", key.toString());
    pipe(
        opening,
        pieces,
        pipe -> Sealing.to(List.of(identities.getFirst().recipient()), pipe),
        in -> in);
    System.out.println("sealed here, opened by age: " + pieces * PIECE_BYTES);

    var sealing = new ProcessBuilder("age", "-r", recipient);
    pipe(sealing, pieces, pipe -> pipe, pipe -> Opening.of(pipe, identities));
    System.out.println("sealed by age, opened here: " + pieces * PIECE_BYTES);
  }

  private interface To {
    OutputStream wrap(OutputStream pipe) throws IOException;
  }

  private interface From {
    InputStream wrap(InputStream pipe) throws IOException;
  }

  private static void pipe(ProcessBuilder command, long pieces, To to, From from)
      throws IOException, InterruptedException {
    Process age = command.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    Thread feeding = Thread.ofPlatform().start(() -> feed(age.getOutputStream(), pieces, to));
    try (InputStream content = from.wrap(age.getInputStream())) {
      compare(content, pieces);
    }
    feeding.join();
    if (age.waitFor() != 0) {
      throw new IOException("age ended with " + age.exitValue());
    }
  }

  private static void feed(OutputStream pipe, long pieces, To to) {
    var random = new SplittableRandom(SEED);
    byte[] piece = new byte[PIECE_BYTES];
    try (OutputStream out = to.wrap(new BufferedOutputStream(pipe, PIECE_BYTES))) {
      for (long i = 0; i < pieces; i++) {
        random.nextBytes(piece);
        out.write(piece);
      }
    } catch (IOException e) {
      throw new IllegalStateException("age takes no more", e);
    }
  }

  private static void compare(InputStream content, long pieces) throws IOException {
    var random = new SplittableRandom(SEED);
    byte[] expected = new byte[PIECE_BYTES];
    for (long i = 0; i < pieces; i++) {
      random.nextBytes(expected);
      if (!Arrays.equals(content.readNBytes(PIECE_BYTES), expected)) {
        throw new IOException("other content in piece " + i);
      }
    }
    if (content.read() >= 0) {
      throw new IOException("more content than was sealed");
    }
  }
}
