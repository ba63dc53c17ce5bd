package vigil.app.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vigil.app.Main;
import vigil.front.FrontHome;

class FrontServeTest {
  @Test
  void serve_settingOutOfRange_saysWhichAndBlamesNobodyElse(@TempDir Path home) throws Exception {
    FrontHome.init(home);
    Files.writeString(home.resolve("front.toml"), "[presence]\nrefresh_minutes = 0\n");
    StringWriter err = new StringWriter();
    CommandLine program = Main.commandLine().setErr(new PrintWriter(err, true));
    assertThat(program.execute("front", "serve", "--home", home.toString(), "--port", "0"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("front.toml:2", "refresh_minutes").doesNotContain("fault");
  }
}
