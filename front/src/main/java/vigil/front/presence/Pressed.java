package vigil.front.presence;

import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vigil.gather.presence.PresenceCode;

/** The receipts of codes that wait to be written down, in memory only. */
final class Pressed {
  private final SecureRandom random = new SecureRandom();
  private final Map<PresenceCode.Hash, byte[]> receipts = new ConcurrentHashMap<>();
  private final int receiptBytes;

  Pressed(int receiptBytes) {
    this.receiptBytes = receiptBytes;
  }

  /** A receipt; the same one for a code that waits already. */
  byte[] receipt(PresenceCode.Hash code) {
    return receipts.computeIfAbsent(
        code,
        _ -> {
          byte[] receipt = new byte[receiptBytes];
          random.nextBytes(receipt);
          return receipt;
        });
  }

  /** The code waits no more. */
  void over(PresenceCode.Hash code) {
    receipts.remove(code);
  }
}
