package vigil.exchange.minisign;

/** A text that is not a minisign key or signature. The message says what was found instead. */
public final class MinisignException extends IllegalArgumentException {
  /**
   * @param what what was expected, such as "minisign public key"
   * @param problem what is wrong with the text
   */
  public MinisignException(String what, String problem) {
    super("not a " + what + ": " + problem);
  }
}
