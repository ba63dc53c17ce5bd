package vigil.open;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongStreamTest {
  /** 256 unless {@code -Dvigil.stream.mebibytes} says otherwise. */
  private static final String MEBIBYTES = System.getProperty("vigil.stream.mebibytes", "256");

  @TempDir Path folder = Path.of("");

  @Test
  void pipesBothWays_with32MebibytesOfHeap_carryTheWholeStream() throws Exception {
    Age.requireInstalled("age");
    Path key = folder.resolve("key.txt");
    Files.writeString(key, IdentityFile.text(List.of(Identity.generate())));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    byte[] said =
        Age.run(
            List.of(
                java,
                "-Xmx32m",
                "-cp",
                System.getProperty("java.class.path"),
                LongStream.class.getName(),
                key.toString(),
                MEBIBYTES),
            new byte[0]);

    long length = Long.parseLong(MEBIBYTES) << 20;
    assertThat(new String(said, UTF_8))
        .contains("sealed here, opened by age: " + length)
        .contains("sealed by age, opened here: " + length);
  }
}
