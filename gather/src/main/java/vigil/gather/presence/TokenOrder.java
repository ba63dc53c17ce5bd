package vigil.gather.presence;

import java.security.SecureRandom;

/** A token that was asked for and has not come yet: the client's side (RFC 9578, section 6). */
public final class TokenOrder {
  private final TokenRequest request;
  private final byte[] toSign;
  private final BlindRsa.Blinding blinding;

  private TokenOrder(TokenRequest request, byte[] toSign, BlindRsa.Blinding blinding) {
    this.request = request;
    this.toSign = toSign;
    this.blinding = blinding;
  }

  /** Draws a number and hides it. */
  public static TokenOrder of(TokenKey key, TokenChallenge challenge, SecureRandom random) {
    byte[] nonce = new byte[Token.FIELD_BYTES];
    random.nextBytes(nonce);
    byte[] toSign = Token.toSign(nonce, challenge.digest(), key.id());
    BlindRsa.Blinding blinding = BlindRsa.OF_TOKENS.blind(key.numbers(), toSign, random);
    return new TokenOrder(new TokenRequest(key.truncatedId(), blinding.hidden()), toSign, blinding);
  }

  /** What is sent to the issuer. */
  public TokenRequest request() {
    return request;
  }

  /**
   * The token.
   *
   * @param response what the issuer sent back
   * @throws TokenFormatException when the issuer did not sign what was asked
   */
  public Token token(byte[] response) {
    return Token.of(toSign, blinding.reveal(response));
  }
}
