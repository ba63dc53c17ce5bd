package vigil.app.staff;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;

/** Lines on standard output. */
final class Saying {
  private Saying() {}

  static void to(CommandSpec command, String... lines) {
    PrintWriter out = command.commandLine().getOut();
    for (String line : lines) {
      out.println(line);
    }
    out.flush();
  }
}
