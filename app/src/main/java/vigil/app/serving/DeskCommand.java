package vigil.app.serving;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigil.app.inout.ExportCommand;
import vigil.app.inout.ImportCommand;
import vigil.app.outcome.ExitCode;
import vigil.app.outcome.Refusal;
import vigil.app.preview.FrontPages;
import vigil.app.record.HistoryCommand;
import vigil.app.secret.DeskKey;
import vigil.app.secret.Passphrase;
import vigil.app.staff.Names;
import vigil.app.staff.PassphraseCommand;
import vigil.app.staff.PersonCommand;
import vigil.app.staff.RecoverCommand;
import vigil.app.staff.RehearseRecoveryCommand;
import vigil.app.staff.RotateCommand;
import vigil.app.staff.SharesCommand;
import vigil.desk.DeskHome;
import vigil.desk.DeskServer;
import vigil.desk.exchange.Delivery;
import vigil.desk.exchange.Fetching;
import vigil.desk.exchange.FrontAddress;
import vigil.desk.exchange.FrontException;
import vigil.desk.exchange.Pairing;
import vigil.desk.home.HomeException;
import vigil.desk.keys.StaffName;
import vigil.desk.publish.PublicPages;
import vigil.desk.role.Permission;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.stick.DeskStick;
import vigil.exchange.wire.PairingCode;
import vigil.open.KeyFile;
import vigil.seal.KeyKind;

/** {@code vigil desk}: the private program. */
@Command(
    name = "desk",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      PersonCommand.class,
      PassphraseCommand.class,
      RotateCommand.class,
      SharesCommand.class,
      RehearseRecoveryCommand.class,
      RecoverCommand.class,
      HistoryCommand.class,
      ImportCommand.class,
      ExportCommand.class
    },
    description = {
      "The private program: reads testimony, keeps the record, publishes.",
      "",
      "It holds the keys and everything readable, answers on this machine only, and belongs on an"
          + " encrypted disk."
    })
public final class DeskCommand {
  @Spec private CommandSpec spec;

  @Command(
      name = "init",
      mixinStandardHelpOptions = true,
      description = {
        "Makes a home for the desk: new keys under a passphrase that you choose.",
        "A forgotten passphrase can be replaced by another person at the desk, or with two of three"
            + " recovery shares (`vigil desk shares`); without either, everything is lost.",
        "",
        "Choose the kind of keys now; it stays. X25519 opens with every age, should Vigil be gone."
            + " Who records sealed testimony today and has a large quantum computer in fifteen"
            + " years would read it. Hybrid keys (ML-KEM-768 and X25519) are made to withstand"
            + " that, and recovery without Vigil then needs age 1.3 or later."
      })
  int init(
      @Option(names = "--home", required = true, paramLabel = "DIR") Path home,
      @Option(
              names = "--name",
              paramLabel = "NAME",
              defaultValue = "staff",
              description =
                  "Who you are at the desk: a working name, which can be read on the disk (default:"
                      + " ${DEFAULT-VALUE}).")
          String name,
      @Option(
              names = "--keys",
              paramLabel = "KIND",
              defaultValue = "x25519",
              description = "x25519 or hybrid (default: ${DEFAULT-VALUE}).")
          String keys,
      @Mixin Passphrase passphrase)
      throws IOException {
    KeyKind kind = kind(keys);
    StaffName first = Names.parse(name);
    char[] secret = passphrase.choose();
    try {
      DeskHome.init(home, kind, first, secret, KeyFile.LOG2_COST);
    } catch (HomeException e) {
      throw Refusal.use(e.getMessage(), e);
    } finally {
      Arrays.fill(secret, '\0');
    }
    say(
        "The desk's home is " + home,
        switch (kind) {
          case X25519 ->
              "Its keys are X25519: recovery without Vigil works with any age. (For hybrid"
                  + " post-quantum keys, make it anew with --keys hybrid, before anybody tells"
                  + " anything.)";
          case HYBRID ->
              "Its keys are hybrid (ML-KEM-768 and X25519): recovery without Vigil needs age 1.3 or"
                  + " later.";
        },
        "Next: vigil desk shares --home "
            + home
            + "   (three sheets of paper, should the passphrase be lost)",
        "      vigil desk serve --home " + home);
    return ExitCode.DONE;
  }

  @Command(
      name = "serve",
      mixinStandardHelpOptions = true,
      description = "Serves on this machine until it is stopped (Ctrl+C).")
  int serve(
      @Option(names = "--home", required = true, paramLabel = "DIR") Path home,
      @Option(
              names = "--port",
              paramLabel = "N",
              description = "Port to listen on (default: what desk.toml says; 0 for any).")
          @Nullable Integer port)
      throws IOException, InterruptedException {
    DeskServer server;
    try {
      PublicPages pages = new FrontPages();
      server = port == null ? DeskServer.start(home, pages) : DeskServer.start(home, port, pages);
    } catch (HomeException e) {
      throw Refusal.use(e.getMessage(), e);
    }
    say("The desk is at " + server.url() + "  (stop with Ctrl+C)");
    Stopping.closeWhenAsked(List.of(server));
    return ExitCode.DONE;
  }

  @Command(
      name = "pair",
      mixinStandardHelpOptions = true,
      description = {
        "Makes a front and this desk known to each other: the front gets the public keys, the desk"
            + " a token.",
        "The code is the one that `vigil front init` printed. The desk must not be serving."
      })
  int pair(
      @Mixin DeskKey key,
      @Parameters(paramLabel = "URL", description = "The front's address, without a path.")
          String url,
      @Parameters(paramLabel = "CODE", description = "The pairing code.") String code)
      throws IOException {
    URI front =
        FrontAddress.of(url)
            .orElseThrow(() ->
                Refusal.use(
                    url
                        + ": give https://..., an onion address, or http://localhost:PORT; over"
                        + " anything else the token could be read on the way."));
    try (OpenDesk desk = key.unlock(Permission.ADMINISTER)) {
      Pairing.pair(desk, front, parse(code));
    } catch (FrontException e) {
      throw Refusal.data(e.getMessage(), e);
    }
    say("Paired with " + front + ". What is published now goes there.");
    return ExitCode.DONE;
  }

  @Command(
      name = "stick",
      mixinStandardHelpOptions = true,
      description = {
        "Takes envelopes from a stick, and writes edition and replies onto it, for a desk without a"
            + " network. Safe to repeat. The desk must not be serving.",
        "The front's side is `vigil front stick`."
      })
  int stick(
      @Mixin DeskKey key,
      @Parameters(paramLabel = "STICK", description = "A folder on the stick.") Path stick)
      throws IOException {
    DeskStick carried = DeskStick.at(stick);
    int fresh;
    try (OpenDesk desk = key.unlock(Permission.EXCHANGE)) {
      fresh = new Fetching(desk).from(carried);
      new Delivery(desk).to(carried);
    } catch (FrontException e) {
      throw Refusal.data(e.getMessage(), e);
    }
    say(fresh + " new testimonies taken; edition and mailboxes are on the stick.");
    return ExitCode.DONE;
  }

  private static KeyKind kind(String typed) {
    return switch (typed.toLowerCase(Locale.ROOT)) {
      case "x25519" -> KeyKind.X25519;
      case "hybrid" -> KeyKind.HYBRID;
      default -> throw Refusal.use("--keys " + typed + ": there are x25519 and hybrid.");
    };
  }

  private static PairingCode parse(String code) {
    try {
      return PairingCode.parse(code);
    } catch (IllegalArgumentException e) {
      throw Refusal.use("the code: " + e.getMessage(), e);
    }
  }

  private void say(String... lines) {
    PrintWriter out = spec.commandLine().getOut();
    for (String line : lines) {
      out.println(line);
    }
    out.flush();
  }
}
