package vigil.desk.casefile;

import java.net.URI;
import java.time.LocalDate;
import vigil.core.id.Slug;
import vigil.exchange.wire.PairingToken;

/**
 * The front that this desk fetches from and publishes to.
 *
 * @param address where it answers, without a path
 * @param token what proves to it that we are its desk
 * @param on the day of the pairing
 */
public record PairedFront(URI address, PairingToken token, LocalDate on) {
  /** The public page of a gathering. */
  public URI page(Slug gathering) {
    return address.resolve("/gatherings/" + gathering);
  }
}
