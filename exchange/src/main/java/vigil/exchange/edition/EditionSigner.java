package vigil.exchange.edition;

import vigil.exchange.minisign.MinisignPublicKey;
import vigil.exchange.minisign.MinisignSignature;

/** Whoever signs editions; only the desk has one. */
public interface EditionSigner {
  /** The key that the signatures can be checked with. */
  MinisignPublicKey publicKey();

  /**
   * Signs.
   *
   * @param message the bytes that are signed
   * @param trustedComment one line that is signed with them
   */
  MinisignSignature sign(byte[] message, String trustedComment);
}
