package vigil.app.serving;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigil.app.outcome.ExitCode;
import vigil.exchange.edition.Acceptance;
import vigil.exchange.edition.Edition;
import vigil.exchange.wire.PairingCode;
import vigil.front.FrontHome;
import vigil.front.FrontServer;
import vigil.front.exchange.Carried;

/** {@code vigil front}: the public program. */
@Command(
    name = "front",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "The public program: takes testimony, answers returning sources, shows what is published.",
      "",
      "It holds no key that opens testimony and none that signs. Put a TLS proxy or an onion service"
          + " before it."
    })
public final class FrontCommand {
  @Spec private CommandSpec spec;

  @Command(
      name = "init",
      mixinStandardHelpOptions = true,
      description = {
        "Makes a home for the front, and prints a code to pair a desk with.",
        "In a home that is already there nothing is lost; it issues a new pairing code."
      },
      footer = {
        "",
        "Then: vigil front serve --home DIR, and at the desk: vigil desk pair URL CODE"
      })
  int init(@Option(names = "--home", required = true, paramLabel = "DIR") Path home)
      throws IOException {
    PairingCode code = FrontHome.init(home);
    PrintWriter out = spec.commandLine().getOut();
    out.println("The front's home is " + home);
    out.println("Pairing code, good for one desk: " + code.grouped());
    out.println("Next: vigil front serve --home " + home);
    out.println("Then, at the desk: vigil desk pair --home DESK URL " + code.grouped());
    out.flush();
    return ExitCode.DONE;
  }

  @Command(
      name = "serve",
      mixinStandardHelpOptions = true,
      description = "Serves until it is stopped (Ctrl+C).")
  int serve(
      @Option(names = "--home", required = true, paramLabel = "DIR") Path home,
      @Option(
              names = "--port",
              paramLabel = "N",
              description = "Port to listen on (default: what front.toml says; 0 for any).")
          @Nullable Integer port)
      throws IOException, InterruptedException {
    FrontServer server = port == null ? FrontServer.start(home) : FrontServer.start(home, port);
    PrintWriter out = spec.commandLine().getOut();
    out.println("The front is at " + server.address() + "  (stop with Ctrl+C)");
    out.flush();
    Stopping.closeWhenAsked(List.of(server));
    return ExitCode.DONE;
  }

  @Command(
      name = "stick",
      mixinStandardHelpOptions = true,
      description = {
        "Puts envelopes onto a stick, and takes edition and replies from it, for a desk without a"
            + " network. Safe to repeat. The front must not be serving.",
        "The desk's side is `vigil desk stick`."
      })
  int stick(
      @Option(names = "--home", required = true, paramLabel = "DIR") Path home,
      @Parameters(paramLabel = "STICK", description = "A folder on the stick.") Path stick)
      throws IOException {
    Carried carried = FrontHome.exchange(home, stick);
    PrintWriter out = spec.commandLine().getOut();
    if (carried.introduced()) {
      out.println("The group's keys were taken from the stick.");
    }
    out.println(carried.envelopes().size() + " envelopes put onto the stick.");
    carried
        .mailboxes()
        .ifPresent(mailboxes -> out.println(mailboxes + " mailboxes were filled anew."));
    carried.edition().ifPresent(acceptance -> out.println(inWords(acceptance)));
    out.flush();
    return carried.edition().orElse(null) instanceof Acceptance.Refused
        ? ExitCode.DATA_SAYS_NO
        : ExitCode.DONE;
  }

  private static String inWords(Acceptance acceptance) {
    return switch (acceptance) {
      case Acceptance.Accepted(Edition edition) -> "Now serves edition " + edition.number() + ".";
      case Acceptance.AlreadyServed(Edition edition) ->
          "Edition " + edition.number() + " was here already.";
      case Acceptance.Refused(var problems) ->
          "The edition on the stick was refused; the last good one stays: " + problems;
    };
  }
}
