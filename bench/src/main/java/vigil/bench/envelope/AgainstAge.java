package vigil.bench.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import vigil.open.Identity;
import vigil.open.IdentityFile;
import vigil.open.Opening;
import vigil.seal.Sealing;

/**
 * Seals and opens the same file with Vigil and with the age command line, in turns, and prints MB/s
 * and their ratio. What comes out is thrown away, so that the disk is not what is measured; the
 * file is read from the page cache.
 *
 * <p>The time of age is that of its whole process; that of Vigil is within this JVM, whose first
 * round, with nothing compiled yet, is printed beside the median.
 */
public final class AgainstAge {
  private static final int ROUNDS = 7;
  private static final double MEGABYTE = 1e6;

  private final Path folder;
  private final Path content;
  private final Path envelope;
  private final Path key;
  private final Identity identity;

  private AgainstAge(Path folder, int sizeMebibytes) throws IOException, InterruptedException {
    this.folder = folder;
    content = folder.resolve("content");
    envelope = folder.resolve("content.age");
    key = folder.resolve("key.txt");
    run(List.of("age-keygen", "-o", key.toString()));
    identity = IdentityFile.read(key).getFirst();
    fill(sizeMebibytes);
    run(sealCommand("-o", envelope.toString()));
  }

  /** Takes the size in MiB, 1024 unless given. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("against-age");
    try {
      var bench = new AgainstAge(folder, args.length > 0 ? Integer.parseInt(args[0]) : 1024);
      bench.compare("sealing", bench.sealCommand(), bench::seal);
      bench.compare("opening", bench.openCommand(), bench::open);
    } finally {
      delete(folder);
    }
  }

  private interface Work {
    void run() throws IOException, InterruptedException;
  }

  private void compare(String what, List<String> command, Work vigil)
      throws IOException, InterruptedException {
    List<Double> ageSpeeds = new ArrayList<>();
    List<Double> vigilSpeeds = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      ageSpeeds.add(speed(() -> run(command)));
      vigilSpeeds.add(speed(vigil));
    }
    double first = vigilSpeeds.getFirst();
    double age = median(ageSpeeds);
    double own = median(vigilSpeeds);
    System.out.printf(
        Locale.ROOT,
        "%s %d MiB: age %.0f MB/s, Vigil %.0f MB/s (first round %.0f), ratio %.2f%n",
        what,
        Files.size(content) >> 20,
        age,
        own,
        first,
        own / age);
  }

  private double speed(Work work) throws IOException, InterruptedException {
    long start = System.nanoTime();
    work.run();
    return Files.size(content) / MEGABYTE / ((System.nanoTime() - start) / 1e9);
  }

  private static double median(List<Double> speeds) {
    speeds.sort(Comparator.naturalOrder());
    return speeds.get(speeds.size() / 2);
  }

  private void seal() throws IOException {
    try (InputStream in = Files.newInputStream(content);
        OutputStream sealing =
            Sealing.to(List.of(identity.recipient()), OutputStream.nullOutputStream())) {
      in.transferTo(sealing);
    }
  }

  private void open() throws IOException {
    try (InputStream opened = Opening.of(Files.newInputStream(envelope), List.of(identity))) {
      opened.transferTo(OutputStream.nullOutputStream());
    }
  }

  private List<String> sealCommand(String... more) {
    List<String> command = new ArrayList<>(List.of("age", "-r", identity.recipient().encoded()));
    command.addAll(List.of(more));
    command.add(content.toString());
    return command;
  }

  private List<String> openCommand() {
    return List.of("age", "-d", "-i", key.toString(), envelope.toString());
  }

  private void run(List<String> command) throws IOException, InterruptedException {
    Path said = folder.resolve("said");
    int status =
        new ProcessBuilder(command)
            .redirectOutput(Redirect.DISCARD)
            .redirectError(said.toFile())
            .start()
            .waitFor();
    if (status != 0) {
      throw new IOException(
          command + " ended with " + status + ": " + Files.readString(said, UTF_8));
    }
  }

  private void fill(int sizeMebibytes) throws IOException {
    var random = new SplittableRandom(1);
    byte[] piece = new byte[1 << 20];
    try (OutputStream out = Files.newOutputStream(content)) {
      for (int i = 0; i < sizeMebibytes; i++) {
        random.nextBytes(piece);
        out.write(piece);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
