package vigil.seal.number;

/**
 * The check digit of H. M. Damm (thesis, Marburg 2004): finds every single wrong digit and every
 * swap of two neighbours.
 */
final class Damm {
  /** The totally anti-symmetric quasigroup of order 10 from the thesis, one row a line. */
  private static final String QUASIGROUP =
      "0317598642"
          + "7092154863"
          + "4206871359"
          + "1750983426"
          + "6123045978"
          + "3674209581"
          + "5869720134"
          + "8945362017"
          + "9438617205"
          + "2581436790";

  private Damm() {}

  /**
   * Computes the digit that makes the sum come out.
   *
   * @param digits ASCII digits; the first {@code count} are taken
   * @return the digit (ASCII) that belongs after them; over digits and check digit together it is
   *     {@code '0'}
   */
  static byte checkDigit(byte[] digits, int count) {
    int interim = 0;
    for (int i = 0; i < count; i++) {
      interim = QUASIGROUP.charAt(interim * 10 + digits[i] - '0') - '0';
    }
    return (byte) ('0' + interim);
  }
}
