package vigil.exchange.minisign;

/** What checking a signature found. */
public enum SignatureCheck {
  /** The key signed exactly this message and this trusted comment. */
  VALID,
  /** The signature names another key. */
  OTHER_KEY,
  /** The signature file is not as the key made it. */
  SIGNATURE_ALTERED,
  /** The signature file is whole, and is for another message. */
  MESSAGE_ALTERED
}
