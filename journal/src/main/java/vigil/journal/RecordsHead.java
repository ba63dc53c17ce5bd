package vigil.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * The first 60 bytes of the file of records: 8 bytes of name and version, 16 of a random id, 32 of
 * HMAC-SHA256 over these 24, 4 of CRC-32C over these 56. The check sum tells damage from a wrong
 * key.
 */
final class RecordsHead {

  static final int SIZE_BYTES = 60;

  private static final byte[] NAME = "VIGIL-J1".getBytes(StandardCharsets.US_ASCII);
  private static final int ID_BYTES = 16;
  private static final int NAMED_BYTES = NAME.length + ID_BYTES;
  private static final int SUMMED_BYTES = SIZE_BYTES - Checksum.SIZE_BYTES;

  private RecordsHead() {}

  /** The head of a new journal. */
  static byte[] create(DataKey dataKey, SecureRandom random) {
    byte[] id = new byte[ID_BYTES];
    random.nextBytes(id);
    byte[] head = Arrays.copyOf(NAME, SIZE_BYTES);
    System.arraycopy(id, 0, head, NAME.length, ID_BYTES);
    try (Subkeys keys = new Subkeys(dataKey, id)) {
      byte[] mac = keys.authenticate(Arrays.copyOf(head, NAMED_BYTES));
      System.arraycopy(mac, 0, head, NAMED_BYTES, mac.length);
    }
    ByteBuffer.wrap(head).putInt(SUMMED_BYTES, Checksum.of(head, SUMMED_BYTES));
    return head;
  }

  /** Reads the head and derives the keys of this journal, which the caller closes. */
  static Subkeys check(StoredFile file, DataKey dataKey) throws IOException {
    byte[] head = file.bytes(0, SIZE_BYTES);
    if (head.length < SIZE_BYTES) {
      throw damaged(file, "its head is cut short");
    }
    if (ByteBuffer.wrap(head).getInt(SUMMED_BYTES) != Checksum.of(head, SUMMED_BYTES)) {
      throw damaged(file, "its head is not what was written");
    }
    if (!Arrays.equals(head, 0, NAME.length, NAME, 0, NAME.length)) {
      throw damaged(file, "it is no journal of the version that this program reads");
    }
    Subkeys keys = new Subkeys(dataKey, Arrays.copyOfRange(head, NAME.length, NAMED_BYTES));
    byte[] mac = Arrays.copyOfRange(head, NAMED_BYTES, SUMMED_BYTES);
    if (!MessageDigest.isEqual(mac, keys.authenticate(Arrays.copyOf(head, NAMED_BYTES)))) {
      keys.close();
      throw new WrongDataKeyException(file.path());
    }
    return keys;
  }

  private static JournalDamagedException damaged(StoredFile file, String what) {
    return new JournalDamagedException(new JournalDamagedException.Where(file.path(), 0, 0), what);
  }
}
