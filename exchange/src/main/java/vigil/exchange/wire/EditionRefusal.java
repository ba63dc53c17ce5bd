package vigil.exchange.wire;

import java.util.List;
import vigil.exchange.edition.Problem;
import vigil.exchange.json.JsonFormat;

/**
 * Why the front did not take an edition. As JSON: {@code vigil-refusal/1}.
 *
 * @param problems each names a file
 */
public record EditionRefusal(List<Problem> problems) {
  private static final JsonFormat<EditionRefusal> FORMAT =
      new JsonFormat<>("vigil-refusal/1", EditionRefusal.class);

  public EditionRefusal {
    problems = List.copyOf(problems);
  }

  /** As JSON in UTF-8. */
  public byte[] json() {
    return FORMAT.write(this);
  }

  /**
   * Reads the JSON.
   *
   * @throws vigil.exchange.json.JsonRefusedException when it is not of this format
   */
  public static EditionRefusal read(byte[] json) {
    return FORMAT.read(json);
  }
}
