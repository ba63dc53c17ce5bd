package vigil.front.presence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.gather.presence.TokenRequest;

/**
 * What somebody gets who asks for tokens.
 *
 * @param signatures in the order of the requests; empty for what was not granted
 */
record Issue(Outcome outcome, List<Optional<byte[]>> signatures) {
  Issue {
    signatures = List.copyOf(signatures);
  }

  static Issue refused(Outcome outcome) {
    return new Issue(outcome, List.of());
  }

  /** Whether each message is a number that its key can sign. */
  static boolean isSignable(OpenWays ways, List<TokenRequest> requests) {
    return requests.stream().allMatch(request -> ways.of(request).key().canSign(request));
  }

  /** Signs the requests of the ways that are granted. */
  static Issue of(OpenWays ways, List<TokenRequest> requests, List<OpenWay> granted) {
    List<Optional<byte[]>> signatures = new ArrayList<>();
    for (TokenRequest request : requests) {
      OpenWay way = ways.of(request);
      signatures.add(
          granted.contains(way) ? Optional.of(way.key().sign(request)) : Optional.empty());
    }
    return new Issue(Outcome.COUNTED, signatures);
  }
}
