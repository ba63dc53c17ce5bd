package vigil.front.presence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vigil.exchange.Sha256;
import vigil.gather.presence.PresenceCode;
import vigil.gather.presence.TokenBatch;
import vigil.gather.presence.TokenRequest;

/**
 * For which requests the last codes were used up, in memory only. A code is good once; when a line
 * breaks before the answer is there, the same hidden numbers are signed once more. Nobody gains by
 * it: the same request has the same answer.
 */
final class Granted {
  private static final int MOST = 10_000;

  private final Map<PresenceCode.Hash, Sha256> requests =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PresenceCode.Hash, Sha256> eldest) {
          return size() > MOST;
        }
      };

  synchronized void remember(PresenceCode.Hash code, List<TokenRequest> asked) {
    requests.put(code, digest(asked));
  }

  /** The code is used up for something else. */
  synchronized void forget(PresenceCode.Hash code) {
    requests.remove(code);
  }

  synchronized boolean isFor(PresenceCode.Hash code, List<TokenRequest> asked) {
    return digest(asked).equals(requests.get(code));
  }

  private static Sha256 digest(List<TokenRequest> asked) {
    return Sha256.of(TokenBatch.requests(asked));
  }
}
