package vigil.exchange.wire;

import vigil.exchange.json.JsonFormat;

/**
 * The desk introduces itself. As JSON: {@code vigil-pairing/1}.
 *
 * @param code the one that the front shows its operator
 * @param keys the group's public keys
 */
public record PairingRequest(PairingCode code, GroupKeys keys) {
  private static final JsonFormat<PairingRequest> FORMAT =
      new JsonFormat<>("vigil-pairing/1", PairingRequest.class);

  /** As JSON in UTF-8. */
  public byte[] json() {
    return FORMAT.write(this);
  }

  /**
   * Reads the JSON.
   *
   * @throws vigil.exchange.json.JsonRefusedException when it is not of this format
   */
  public static PairingRequest read(byte[] json) {
    return FORMAT.read(json);
  }
}
