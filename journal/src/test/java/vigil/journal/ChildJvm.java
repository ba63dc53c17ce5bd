package vigil.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Starts a main class of the tests in a process of its own. */
final class ChildJvm {

  private ChildJvm() {}

  static Process start(Class<?> main, Path folder, DataKey key) throws IOException {
    return new ProcessBuilder(command(main, folder, key)).redirectErrorStream(true).start();
  }

  static List<String> command(Class<?> main, Path folder, DataKey key) {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new ArrayList<>(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-cp",
            classPath,
            main.getName(),
            folder.toString(),
            HexFormat.of().formatHex(key.copyOfSecretBytes())));
  }

  static Path folder(String[] args) {
    return Path.of(args[0]);
  }

  static DataKey key(String[] args) {
    return DataKey.of(HexFormat.of().parseHex(args[1]));
  }
}
