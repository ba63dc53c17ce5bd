package vigil.bench.casebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import vigil.exchange.durable.PrivateFolder;
import vigil.journal.DataKey;

/**
 * A folder that another process has written, so that the one which measures is as cold as a program
 * that has just been started.
 */
public record WrittenFolder(Path path, DataKey key) {

  /** Runs a main class that takes a folder, a data key in hex and the number of changes. */
  public static WrittenFolder by(Class<?> writer, int changes)
      throws IOException, InterruptedException {
    DataKey key = DataKey.generate(new SecureRandom());
    Path path = Files.createTempDirectory("vigil-bench");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            writer.getName(),
            path.toString(),
            HexFormat.of().formatHex(key.copyOfSecretBytes()),
            Integer.toString(changes));
    int status = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (status != 0) {
      throw new IOException(writer.getName() + " ended with " + status);
    }
    return new WrittenFolder(path, key);
  }

  /** Where a writer is to write. */
  public static Path path(String[] args) {
    return Path.of(args[0]);
  }

  /** The key that a writer is to use. */
  public static DataKey key(String[] args) {
    return DataKey.of(HexFormat.of().parseHex(args[1]));
  }

  /** How many changes it is to write. */
  public static int changes(String[] args) {
    return Integer.parseInt(args[2]);
  }

  /** Deletes it. */
  public void delete() throws IOException {
    PrivateFolder.deleteTree(path);
  }
}
