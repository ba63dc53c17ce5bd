package vigil.front.admission;

import java.util.HexFormat;

/**
 * What the front hands out and recognises again without remembering it.
 *
 * @param tries the sum that goes with it, as the mean number of tries; 0 for none
 * @param second when it was made, in seconds since this program started
 * @param id of a challenge or a pass: random, 16 bytes; of a ticket: zeros, because everybody who
 *     loads a page at that time holds the same
 */
record Token(Purpose purpose, int tries, int second, byte[] id) {
  static final int ID_BYTES = 16;

  /** What a token is good for. */
  enum Purpose {
    TELL_WORK,
    VISIT_WORK,
    TELL_TICKET,
    VISIT_TICKET,
    VISIT_PASS,
    PRESENCE_WORK
  }

  String name() {
    return HexFormat.of().formatHex(id);
  }
}
