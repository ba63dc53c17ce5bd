package vigil.front.testimony;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import vigil.front.page.PreparedSite;
import vigil.front.page.Representation;

/**
 * The scripts with which a browser seals, and does the sum that is asked for while very many come,
 * as the build has bundled them from {@code src/main/js}. Their addresses name their content.
 */
public final class Scripts {
  private static final byte[] FORM = read("form.js");
  private static final byte[] WORKER = read("worker.js");
  private static final byte[] VISIT = read("visit.js");
  private static final byte[] SUMS = read("sums.js");

  /** Runs on a page whose form the device seals. */
  static final String FORM_PATH = Representation.scriptPath("form", FORM);

  /** Runs beside the page, and does the work. */
  static final String WORKER_PATH = Representation.scriptPath("seal", WORKER);

  /** Runs on the page on which a number is typed. */
  public static final String VISIT_PATH = Representation.scriptPath("visit", VISIT);

  /** Runs beside that page, and does the sum. */
  public static final String SUMS_PATH = Representation.scriptPath("sums", SUMS);

  /** The licences of other people's work in them. */
  private static final String LICENCES_PATH = "/licences.txt";

  private Scripts() {}

  static void prepare(PreparedSite.Preparation preparation) {
    preparation.file(FORM_PATH, Representation.script(FORM));
    preparation.file(WORKER_PATH, Representation.script(WORKER));
    preparation.file(VISIT_PATH, Representation.script(VISIT));
    preparation.file(SUMS_PATH, Representation.script(SUMS));
    preparation.file(
        LICENCES_PATH,
        Representation.file(
            "text/plain; charset=utf-8", Representation.Lifetime.ASK_AGAIN, read("licences.txt")));
  }

  private static byte[] read(String name) {
    try (InputStream script = Scripts.class.getResourceAsStream(name)) {
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
