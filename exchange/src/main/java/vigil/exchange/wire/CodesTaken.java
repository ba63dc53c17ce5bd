package vigil.exchange.wire;

import java.util.List;
import vigil.core.id.Slug;
import vigil.exchange.json.JsonFormat;

/**
 * Which sets of codes a front knows now, format {@code vigil-codes-taken/1}.
 *
 * @param taken all of their codes are good there
 * @param refused there are more of them than the signed edition says were printed, or nobody is
 *     counted by codes there
 */
public record CodesTaken(List<Slug> taken, List<Slug> refused) {
  private static final JsonFormat<CodesTaken> FORMAT =
      new JsonFormat<>("vigil-codes-taken/1", CodesTaken.class);

  public CodesTaken {
    taken = List.copyOf(taken);
    refused = List.copyOf(refused);
  }

  /** Reads the answer; throws {@link vigil.exchange.json.JsonRefusedException}. */
  public static CodesTaken read(byte[] json) {
    return FORMAT.read(json);
  }

  /** The answer as JSON. */
  public byte[] json() {
    return FORMAT.write(this);
  }
}
