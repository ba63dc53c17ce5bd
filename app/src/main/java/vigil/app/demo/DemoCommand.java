package vigil.app.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vigil.app.outcome.ExitCode;
import vigil.app.serving.Stopping;

/** {@code vigil demo}: both programs on this machine, with the real case of April 2017 in them. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Starts both programs on this machine, with the real case of April 2017 in them.",
      "",
      "Everything in it was entered through the same changes that a person makes at the desk, and was"
          + " published to the front over the wire. Tell something at the front's /tell, fetch it at"
          + " the desk, answer it, and come back with your number."
    },
    footer = {"", "It runs until it is stopped with Ctrl+C."})
public final class DemoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description =
          "Where to keep it. A home from an earlier demo is started as it is. Without this option the"
              + " home is a temporary one, deleted at the end.")
  private @Nullable Path home;

  @Option(
      names = "--front-port",
      paramLabel = "N",
      description = "The front's port (default: 8080, or any that is free).")
  private @Nullable Integer frontPort;

  @Option(
      names = "--desk-port",
      paramLabel = "N",
      description = "The desk's port (default: 7443, or any that is free).")
  private @Nullable Integer deskPort;

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<AutoCloseable> programs = new ArrayList<>();
    Path place = home;
    if (place == null) {
      TemporaryHome temporary = TemporaryHome.make();
      programs.add(temporary);
      place = temporary.path();
    }
    spec.commandLine()
        .getErr()
        .println("Starting both programs and entering the case of April 2017");
    spec.commandLine().getErr().flush();
    Demo demo = Demo.start(place, frontPort, deskPort);
    programs.add(demo);
    print(demo);
    Stopping.closeWhenAsked(programs);
    return ExitCode.DONE;
  }

  private void print(Demo demo) {
    PrintWriter out = spec.commandLine().getOut();
    out.println();
    out.println("  Front (public):   " + demo.frontAddress());
    out.println("  Desk (private):   " + demo.deskAddress());
    out.println(
        "  Passphrase:       "
            + demo.passphrase().orElse("the one that was shown when this home was made"));
    demo.pairAgain()
        .ifPresent(code -> {
          out.println();
          out.println(
              "  The front has another port than before. To fetch and to publish, pair again at");
          out.println("  the desk's page Front: " + demo.frontForDesk() + "  " + code.grouped());
        });
    out.println();
    out.println("  Stop with Ctrl+C.");
    out.flush();
  }
}
