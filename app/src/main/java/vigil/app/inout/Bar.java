package vigil.app.inout;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Shows on a terminal how far a file has been read; elsewhere nothing. */
final class Bar {
  private static final int MIB = 1 << 20;

  private Bar() {}

  static InputStream around(InputStream content, Path file) throws IOException {
    Console console = System.console();
    if (console == null || !console.isTerminal()) {
      return content;
    }
    ProgressBarBuilder bar =
        ProgressBar.builder()
            .setTaskName(String.valueOf(file.getFileName()))
            .setUnit(" MiB", MIB)
            .setInitialMax(Files.size(file))
            .clearDisplayOnFinish();
    return ProgressBar.wrap(content, bar);
  }
}
