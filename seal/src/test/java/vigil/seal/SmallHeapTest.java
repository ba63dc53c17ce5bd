package vigil.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmallHeapTest {
  @Test
  void front_with64MebibytesOfHeap_derivesNumbersAndSealsAQuarterGibibyte() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = System.getProperty("java.class.path");

    String said =
        AgeCommand.run(List.of(java, "-Xmx64m", "-cp", classPath, SmallHeap.class.getName()));

    assertThat(said)
        .contains("mailbox e77649ba0b7c1d27a2f740818d39da76")
        .contains("sealed 268435456");
  }
}
