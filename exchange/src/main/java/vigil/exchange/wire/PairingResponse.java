package vigil.exchange.wire;

import vigil.exchange.json.JsonFormat;

/**
 * The front's answer to the right code. As JSON: {@code vigil-paired/1}.
 *
 * @param token for every later request; the front keeps its hash only
 */
public record PairingResponse(PairingToken token) {
  private static final JsonFormat<PairingResponse> FORMAT =
      new JsonFormat<>("vigil-paired/1", PairingResponse.class);

  /** As JSON in UTF-8. */
  public byte[] json() {
    return FORMAT.write(this);
  }

  /**
   * Reads the JSON.
   *
   * @throws vigil.exchange.json.JsonRefusedException when it is not of this format
   */
  public static PairingResponse read(byte[] json) {
    return FORMAT.read(json);
  }
}
