package vigil.desk.exchange;

import java.io.IOException;
import java.net.URI;
import vigil.desk.casefile.DeskChange.FrontPaired;
import vigil.desk.casefile.PairedFront;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.wire.GroupKeys;
import vigil.exchange.wire.PairingCode;

/** Making a front and this desk known to each other. */
public final class Pairing {
  private Pairing() {}

  /**
   * Pairs this desk with a front and remembers it.
   *
   * @param address from {@link FrontAddress#of}
   * @param code that the front shows its operator
   * @throws FrontException when the front cannot be reached or does not wait for this code
   */
  public static PairedFront pair(OpenDesk desk, URI address, PairingCode code) throws IOException {
    PairedFront front =
        new PairedFront(
            address, FrontClient.pair(address, code, keys(desk)), desk.caseFile().today());
    desk.record(new FrontPaired(front));
    return front;
  }

  /** The public keys by which a front knows the group. */
  public static GroupKeys keys(OpenDesk desk) {
    return new GroupKeys(desk.keys().recipients(), desk.keys().publicSigningKey());
  }
}
