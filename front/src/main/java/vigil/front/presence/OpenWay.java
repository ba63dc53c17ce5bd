package vigil.front.presence;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import vigil.core.id.Slug;
import vigil.exchange.Sha256;
import vigil.gather.presence.IssuerKey;
import vigil.gather.presence.PresenceCode;
import vigil.gather.presence.Token;
import vigil.gather.presence.TokenChallenge;

/** A way by which people are counted at the moment: its counter, its key, its challenge. */
record OpenWay(Counter counter, IssuerKey key, TokenChallenge challenge) {
  Slug gathering() {
    return counter.gathering();
  }

  Way way() {
    return counter.way();
  }

  boolean isOver(Instant now) {
    return !now.isBefore(counter.closes());
  }

  /**
   * What is remembered of a token. The key goes into it, so that nobody can choose marks that lie
   * side by side.
   */
  byte[] mark(Token token) {
    return mark(token.nonce());
  }

  /** What is remembered of a code that was used. */
  byte[] mark(PresenceCode.Hash hash) {
    return mark(hash.bytes());
  }

  /** What is remembered of a presence that was counted without a token. */
  byte[] mark(byte[] secret) {
    MessageDigest digest = Sha256.digest();
    digest.update(key.encoded());
    return Arrays.copyOf(digest.digest(secret), MarkSet.MARK_BYTES);
  }
}
