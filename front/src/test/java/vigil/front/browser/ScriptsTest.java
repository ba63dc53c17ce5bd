package vigil.front.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Runs the tests that are written in JavaScript, and looks at the bundle. */
class ScriptsTest {
  private static final Path FRONT =
      Path.of(Objects.requireNonNull(System.getProperty("vigil.root"))).resolve("front");

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @TestFactory
  Stream<DynamicTest> node_everyTest_passes() throws Exception {
    Path report = folder.resolve("report.xml");
    List<String> command = new ArrayList<>(List.of("node", "--test", "--test-reporter=junit"));
    command.add("--test-reporter-destination=" + report);
    try (Stream<Path> tests = Files.list(FRONT.resolve("src/test/js"))) {
      tests.map(Path::toString).filter(name -> name.endsWith(".test.js")).forEach(command::add);
    }
    run(command);
    NodeList cases =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(report.toFile())
            .getElementsByTagName("testcase");
    assertThat(cases.getLength()).isGreaterThan(20);
    List<DynamicTest> all = new ArrayList<>();
    for (int i = 0; i < cases.getLength(); i++) {
      all.add(test((Element) cases.item(i)));
    }
    return all.stream();
  }

  private static DynamicTest test(Element one) {
    NodeList failure = one.getElementsByTagName("failure");
    return DynamicTest.dynamicTest(
        one.getAttribute("name"),
        () ->
            assertThat(failure.getLength() == 0 ? "" : failure.item(0).getTextContent()).isEmpty());
  }

  @Test
  void bundle_madeAgain_isTheSameByteForByte() throws Exception {
    run(List.of("node", FRONT.resolve("src/main/js/bundle.mjs").toString(), folder.toString()));
    for (String name : List.of("form.js", "worker.js", "licences.txt")) {
      assertThat(Files.readAllBytes(folder.resolve(name))).as(name).isEqualTo(shipped(name));
    }
  }

  @Test
  void bundle_shipped_isSmallAndAsksNobodyElse() throws Exception {
    String worker = new String(shipped("worker.js"), StandardCharsets.UTF_8);
    assertThat(worker.length()).isLessThan(150_000);
    assertThat(worker).doesNotContain("http://").doesNotContain("https://");
    assertThat(new String(shipped("licences.txt"), StandardCharsets.UTF_8))
        .contains("age-encryption 0.3.1", "@noble/hashes", "@scure/base");
  }

  private static byte[] shipped(String name) throws IOException {
    try (InputStream content =
        Objects.requireNonNull(
            ScriptsTest.class.getResourceAsStream("/vigil/front/testimony/" + name), name)) {
      return content.readAllBytes();
    }
  }

  private static void run(List<String> command) throws Exception {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(10, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("node did not come to an end");
    }
  }
}
