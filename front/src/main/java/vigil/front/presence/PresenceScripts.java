package vigil.front.presence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import vigil.front.page.PreparedSite;
import vigil.front.page.Representation;

/** The scripts with which a browser asks for tokens and spends one, as the build bundles them. */
public final class PresenceScripts {
  private static final byte[] PAGE = read("presence.js");
  private static final byte[] WORKER = read("tokens.js");

  /** Runs on the page of a gathering. */
  static final String PAGE_PATH = Representation.scriptPath("presence", PAGE);

  /** Runs beside it: does the sum, hides numbers, asks for tokens. */
  static final String WORKER_PATH = Representation.scriptPath("tokens", WORKER);

  private PresenceScripts() {}

  /** Prepares them. */
  public static void prepare(PreparedSite.Preparation preparation) {
    preparation.file(PAGE_PATH, Representation.script(PAGE));
    preparation.file(WORKER_PATH, Representation.script(WORKER));
  }

  private static byte[] read(String name) {
    try (InputStream script =
        PresenceScripts.class.getResourceAsStream("/vigil/front/testimony/" + name)) {
      if (script == null) {
        throw new IllegalStateException(
            name + " is missing: the build has not bundled the scripts");
      }
      return script.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }
}
