package vigil.front.presence;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vigil.core.id.Slug;
import vigil.gather.presence.Token;
import vigil.gather.presence.TokenRequest;

/**
 * All ways that are open at the moment, in the order of the directory.
 *
 * @param closed gatherings of the edition at which nobody is counted any more
 */
record OpenWays(List<OpenWay> all, Set<Slug> closed) {
  OpenWays {
    all = List.copyOf(all);
    closed = Set.copyOf(closed);
  }

  static OpenWays none() {
    return new OpenWays(List.of(), Set.of());
  }

  Optional<OpenWay> of(Slug gathering, Way way) {
    return all.stream()
        .filter(one -> one.way() == way && one.gathering().equals(gathering))
        .findFirst();
  }

  /** The way whose key a token names. */
  Optional<OpenWay> of(Token token) {
    return all.stream()
        .filter(one -> MessageDigest.isEqual(one.key().publicKey().id(), token.keyId()))
        .findFirst();
  }

  /**
   * Whether one token of each key is asked for, and nothing else. Whoever asks for one only would
   * say which gathering she means.
   */
  boolean areAllIn(List<TokenRequest> requests) {
    Set<Integer> asked =
        requests.stream().map(TokenRequest::truncatedKeyId).collect(Collectors.toSet());
    return requests.size() == all.size()
        && asked.equals(
            all.stream()
                .map(one -> one.key().publicKey().truncatedId())
                .collect(Collectors.toSet()));
  }

  OpenWay of(TokenRequest request) {
    return all.stream()
        .filter(one -> one.key().publicKey().truncatedId() == request.truncatedKeyId())
        .findFirst()
        .orElseThrow();
  }

  /** What would become of a token that was not spent before: counted, or why not. */
  Outcome judge(Slug gathering, Token token, Instant now) {
    if (closed.contains(gathering)) {
      return Outcome.OVER;
    }
    Optional<OpenWay> named = of(token);
    if (named.isEmpty()) {
      return Outcome.FOREIGN_KEY;
    }
    OpenWay way = named.get();
    if (!way.gathering().equals(gathering) || !way.challenge().isAnsweredBy(token)) {
      return Outcome.WRONG_GATHERING;
    }
    if (!way.key().publicKey().signed(token)) {
      return Outcome.FORGED;
    }
    return way.isOver(now) ? Outcome.OVER : Outcome.COUNTED;
  }
}
