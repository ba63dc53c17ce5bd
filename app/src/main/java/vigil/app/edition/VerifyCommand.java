package vigil.app.edition;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigil.app.outcome.ExitCode;
import vigil.app.outcome.Refusal;
import vigil.exchange.edition.Edition;
import vigil.exchange.edition.EditionVerifier;
import vigil.exchange.edition.Problem;
import vigil.exchange.edition.Verification;
import vigil.exchange.minisign.MinisignException;
import vigil.exchange.minisign.MinisignPublicKey;

/** {@code vigil verify}: whether an edition is whole and signed. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Checks that a published edition is whole, unchanged and signed.",
      "",
      "Give the group's key with --key, from a place that you trust: without it the key inside the"
          + " edition is used, which shows that nothing was changed, not who wrote it."
    },
    footer = {
      "",
      "The same without Vigil, inside the folder:",
      "  sha256sum -c SHA256SUMS && minisign -V -p minisign.pub -m SHA256SUMS",
      "Exit code 1: something does not hold; every file at fault is named."
    })
public final class VerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DIR|URL",
      description = "The edition's folder, or the address of a front.")
  private String place;

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description =
          "The group's minisign public key: a file such as minisign.pub, or its key line.")
  private @Nullable String key;

  @Override
  public Integer call() throws IOException {
    EditionVerifier verifier = EditionVerifier.of(trusted());
    Verification found =
        isUrl()
            ? verifier.fetched(new PublishedFiles(URI.create(place)))
            : verifier.folder(folder());
    PrintWriter out = spec.commandLine().getOut();
    return switch (found) {
      case Verification.Verified(Edition edition) -> accept(out, edition);
      case Verification.Rejected(var problems) -> {
        problems.stream().map(Problem::toString).forEach(spec.commandLine().getErr()::println);
        spec.commandLine().getErr().println("NOT VERIFIED: " + place);
        yield ExitCode.DATA_SAYS_NO;
      }
    };
  }

  private int accept(PrintWriter out, Edition edition) {
    out.printf(
        Locale.ROOT,
        "VERIFIED: edition %d of %s, %d files, signed with key %s%n",
        edition.number(),
        edition.manifest().publishedOn(),
        edition.paths().size(),
        edition.signedBy().id());
    if (key == null) {
      out.println(
          "The key was taken from the edition itself. Compare it with one from a place that"
              + " you trust, or give that one with --key:");
    }
    out.println("  " + edition.signedBy());
    out.flush();
    return ExitCode.DONE;
  }

  private boolean isUrl() {
    return place.startsWith("http://") || place.startsWith("https://");
  }

  private Path folder() {
    Path folder = Path.of(place);
    if (!Files.isDirectory(folder)) {
      throw Refusal.use(
          place + ": there is no such folder. Name an edition's folder or a front's address.");
    }
    return folder;
  }

  private Optional<MinisignPublicKey> trusted() throws IOException {
    if (key == null) {
      return Optional.empty();
    }
    boolean isFile = !key.startsWith("RW") || Files.isRegularFile(Path.of(key));
    String text = isFile ? Files.readString(Path.of(key)) : key;
    try {
      return Optional.of(MinisignPublicKey.parse(text));
    } catch (MinisignException e) {
      throw Refusal.use("--key " + key + ": " + e.getMessage(), e);
    }
  }
}
