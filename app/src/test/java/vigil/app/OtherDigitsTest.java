package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the system writes numbers with other digits than 0 to 9. */
class OtherDigitsTest {
  private static final String STATEMENTS =
      """
      id,source,source_kind,derives_from,said_on,event,act,stance,quantity,persons,when,where,reliability,consent,text
      s1,radio,press,,2017-04-01,e,killing,alleges,>=1200,p1|p2,201X,,likely,publish,words
      s2,witness-1,witness,,2017-04-01,e,killing,alleges,>=12,p1,,,likely,publish,words
      """;

  @TempDir Path folder;

  @Test
  void program_inACountryWithOtherDigits_writesTheSameBytes() throws Exception {
    Path table = folder.resolve("statements.csv");
    Files.writeString(table, STATEMENTS);

    String english = tally(table, "en", "GB");
    String persian = tally(table, "fa", "IR");

    assertThat(english).contains("1200");
    assertThat(persian).isEqualTo(english);
  }

  private static String tally(Path table, String language, String country)
      throws IOException, InterruptedException {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.language=" + language,
                "-Duser.country=" + country,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "tally",
                table.toString())
            .redirectErrorStream(true)
            .start();
    program.getOutputStream().close();
    String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    program.waitFor();
    return said;
  }
}
