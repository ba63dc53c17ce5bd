package vigil.estimate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import vigil.estimate.table.Layout;
import vigil.estimate.table.TableReader;
import vigil.estimate.table.TableRefused;

/** Overlap tables with known answers, which lie beside the checkout. */
public final class PublishedTable {
  private static final Path TABLES =
      Path.of(System.getProperty("vigil.root")).resolveSibling("shared").resolve("data/mse");

  private PublishedTable() {}

  /** The table of a name; the test is skipped where the tables are not there. */
  public static CaptureHistories of(String name) {
    if (!Files.isDirectory(TABLES)) {
      Assumptions.abort("../shared is absent, so no published table was read");
    }
    try {
      String text = Files.readString(TABLES.resolve(name + ".csv"));
      return TableReader.read(name, text, Layout.PLAIN).whole();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TableRefused e) {
      throw new AssertionError(e);
    }
  }

  /** What a model says that must say something. */
  public static Outcome.Estimated estimated(ModelResult result) {
    if (result.outcome() instanceof Outcome.Estimated estimated) {
      return estimated;
    }
    throw new AssertionError("no estimate: " + result);
  }
}
