package vigil.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vigil.journal.SampleJournal.KEY;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads a journal with nothing but {@code docs/journal-format.md} and the JDK. */
class JournalFormatTest {

  private static final int HEAD_BYTES = 60;

  @TempDir Path temp;

  @Test
  void files_readByTheDocument_giveWhatWasWritten() throws Exception {
    FolderFiles files = SampleJournal.in(temp).files();
    byte[] records = files.get("records");
    byte[] pseudoRandomKey = checkHead(records);
    Map<String, byte[]> itemKeys =
        itemKeys(files.get("keys"), expand(pseudoRandomKey, "key cells"));
    byte[] recordsKey = expand(pseudoRandomKey, "records");

    StringBuilder read = new StringBuilder();
    byte[] chain = sha256(Arrays.copyOf(records, HEAD_BYTES));
    int at = HEAD_BYTES;
    for (long number = 1; at < records.length; number++) {
      byte[] header = Arrays.copyOfRange(records, at, at + 24);
      int end = at + 24 + checkFrameHeader(header, number);
      byte[] body = Arrays.copyOfRange(records, at + 24, end);
      byte[] content = decrypt(recordsKey, concat(header, chain), body);
      read.append(header[16]).append(text(content, number, itemKeys)).append('\n');
      chain = sha256(concat(chain, concat(header, body)));
      at = end;
    }

    assertThat(read)
        .hasToString(
            """
            1 one
            0 two
            0 three words of three
            1 four words of four
            1 five words of five
            """);
    assertThat(itemKeys.keySet())
        .contains(
            itemTag(pseudoRandomKey, "statement:s1"), itemTag(pseudoRandomKey, "statement:s2"));
    checkMark(files.get("acknowledged"), expand(pseudoRandomKey, "heads and marks"), chain);
  }

  /** RFC 5869, section 2.2: the pseudo-random key is HMAC(salt, input). */
  private static byte[] checkHead(byte[] records) throws Exception {
    assertThat(new String(records, 0, 8, UTF_8)).isEqualTo("VIGIL-J1");
    byte[] pseudoRandomKey = hmac(Arrays.copyOfRange(records, 8, 24), KEY.copyOfSecretBytes());
    byte[] mac = hmac(expand(pseudoRandomKey, "heads and marks"), Arrays.copyOf(records, 24));
    assertThat(Arrays.copyOfRange(records, 24, 56)).isEqualTo(mac);
    assertThat(ByteBuffer.wrap(records).getInt(56)).isEqualTo(crc(records, 56));
    return pseudoRandomKey;
  }

  private static int checkFrameHeader(byte[] header, long number) {
    ByteBuffer buffer = ByteBuffer.wrap(header);
    assertThat(new String(header, 0, 4, UTF_8)).isEqualTo("VREC");
    assertThat(buffer.getLong(8)).isEqualTo(number);
    assertThat(buffer.getInt(20)).isEqualTo(crc(header, 20));
    return buffer.getInt(4);
  }

  private static String text(byte[] content, long number, Map<String, byte[]> itemKeys)
      throws Exception {
    if (content[0] == 0) {
      return " " + new String(content, 1, content.length - 1, UTF_8);
    }
    assertThat(content[0]).isEqualTo((byte) 1);
    byte[] tag = Arrays.copyOfRange(content, 1, 33);
    int plainFrom = 37 + ByteBuffer.wrap(content).getInt(33);
    byte[] key = itemKeys.getOrDefault(HexFormat.of().formatHex(tag), new byte[32]);
    byte[] associated = ByteBuffer.allocate(40).putLong(number).put(tag).array();
    byte[] words = decrypt(key, associated, Arrays.copyOfRange(content, 37, plainFrom));
    return " %s %s"
        .formatted(
            new String(content, plainFrom, content.length - plainFrom, UTF_8),
            new String(words, UTF_8));
  }

  private static Map<String, byte[]> itemKeys(byte[] keys, byte[] cellsKey) throws Exception {
    Map<String, byte[]> itemKeys = new TreeMap<>();
    for (int place = 0; place < keys.length / 128; place++) {
      byte[] associated = ByteBuffer.allocate(8).putLong(place).array();
      byte[] cell = Arrays.copyOfRange(keys, 128 * place, 128 * place + 128);
      byte[] plain = decrypt(cellsKey, associated, cell);
      assertThat(plain).hasSize(100).startsWith(1).endsWith(new byte[35]);
      itemKeys.put(HexFormat.of().formatHex(plain, 1, 33), Arrays.copyOfRange(plain, 33, 65));
    }
    return itemKeys;
  }

  private static void checkMark(byte[] marks, byte[] key, byte[] chain) throws Exception {
    byte[] marked = concat(ByteBuffer.allocate(8).putLong(5).array(), chain);
    byte[] mark = concat(marked, hmac(key, marked));
    assertThat(Arrays.copyOfRange(marks, 512, 512 + 72)).isEqualTo(mark);
  }

  private static String itemTag(byte[] pseudoRandomKey, String item) throws Exception {
    byte[] tag = hmac(expand(pseudoRandomKey, "item names"), item.getBytes(UTF_8));
    return HexFormat.of().formatHex(tag);
  }

  /** RFC 5869, section 2.3, for one block. */
  private static byte[] expand(byte[] pseudoRandomKey, String use) throws Exception {
    byte[] info = ("vigil journal/1 " + use).getBytes(UTF_8);
    return hmac(pseudoRandomKey, concat(info, new byte[] {1}));
  }

  private static byte[] hmac(byte[] key, byte[] data) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(data);
  }

  private static byte[] sha256(byte[] data) throws Exception {
    return MessageDigest.getInstance("SHA-256").digest(data);
  }

  private static int crc(byte[] data, int count) {
    CRC32C crc = new CRC32C();
    crc.update(data, 0, count);
    return (int) crc.getValue();
  }

  private static byte[] decrypt(byte[] key, byte[] associated, byte[] sealed) throws Exception {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.DECRYPT_MODE,
        new SecretKeySpec(key, "AES"),
        new GCMParameterSpec(128, sealed, 0, 12));
    cipher.updateAAD(associated);
    return cipher.doFinal(sealed, 12, sealed.length - 12);
  }

  private static byte[] concat(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }
}
