package vigil.desk.signing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.crypto.digests.Blake2bDigest;
import vigil.exchange.minisign.KeyId;
import vigil.exchange.minisign.MinisignException;
import vigil.exchange.minisign.MinisignPublicKey;

/**
 * Minisign's secret key file: a comment line, then Base64 of {@code Ed}, the key derivation (two
 * zeros for none), {@code B2}, 48 bytes of derivation settings, key id, seed, public key and a
 * BLAKE2b-256 checksum.
 */
final class SecretKeyText {
  private static final String COMMENT = "untrusted comment: minisign secret key";
  private static final byte[] ED25519 = {'E', 'd'};
  private static final byte[] NO_DERIVATION = {0, 0};
  private static final byte[] BLAKE2B = {'B', '2'};
  private static final int SETTINGS_LENGTH_BYTES = 48;
  private static final int KEY_LENGTH_BYTES = 32;
  private static final int CHECKSUM_BITS = 256;
  private static final int HEAD_LENGTH_BYTES = 6 + SETTINGS_LENGTH_BYTES;
  private static final int LENGTH_BYTES =
      HEAD_LENGTH_BYTES + KeyId.LENGTH_BYTES + 3 * KEY_LENGTH_BYTES;

  private final byte[] seed;
  private final MinisignPublicKey publicKey;

  private SecretKeyText(byte[] seed, MinisignPublicKey publicKey) {
    this.seed = seed;
    this.publicKey = publicKey;
  }

  /** 32 bytes that are not copied, to be wiped by whoever takes them. */
  byte[] seed() {
    return seed;
  }

  MinisignPublicKey publicKey() {
    return publicKey;
  }

  static byte[] write(byte[] seed, MinisignPublicKey publicKey) {
    byte[] line = Base64.getDecoder().decode(publicKey.encoded());
    int keyOffset = ED25519.length + KeyId.LENGTH_BYTES;
    byte[] ed25519 = Arrays.copyOfRange(line, keyOffset, line.length);
    byte[] id = publicKey.id().bytes();
    ByteBuffer key = ByteBuffer.allocate(LENGTH_BYTES).put(ED25519).put(NO_DERIVATION).put(BLAKE2B);
    key.position(HEAD_LENGTH_BYTES);
    key.put(id).put(seed).put(ed25519).put(checksum(id, seed, ed25519));
    byte[] base64 = Base64.getEncoder().encode(key.array());
    Arrays.fill(key.array(), (byte) 0);
    byte[] comment = (COMMENT + "\n").getBytes(StandardCharsets.US_ASCII);
    ByteBuffer text = ByteBuffer.allocate(comment.length + base64.length + 1);
    text.put(comment).put(base64).put((byte) '\n');
    Arrays.fill(base64, (byte) 0);
    return text.array();
  }

  static SecretKeyText parse(byte[] text) {
    byte[] bytes = keyLine(text);
    try {
      ByteBuffer key = ByteBuffer.wrap(bytes);
      require(Arrays.equals(take(key, 2), ED25519), "it is not an Ed25519 key");
      require(
          Arrays.equals(take(key, 2), NO_DERIVATION),
          "it has a password of minisign's; remove it with minisign -C -W");
      key.position(HEAD_LENGTH_BYTES);
      byte[] id = take(key, KeyId.LENGTH_BYTES);
      byte[] seed = take(key, KEY_LENGTH_BYTES);
      byte[] ed25519 = take(key, KEY_LENGTH_BYTES);
      byte[] found = take(key, KEY_LENGTH_BYTES);
      // Minisign 0.11 writes zeros when there is no password.
      require(
          Arrays.equals(found, checksum(id, seed, ed25519))
              || Arrays.equals(found, new byte[KEY_LENGTH_BYTES]),
          "its checksum is wrong: it is damaged");
      return new SecretKeyText(seed, MinisignPublicKey.of(KeyId.of(id), ed25519));
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  static MinisignException refused(String problem) {
    return new MinisignException("minisign secret key", problem);
  }

  private static byte[] keyLine(byte[] text) {
    int start = indexOf(text, (byte) '\n', 0) + 1;
    int end = indexOf(text, (byte) '\n', start);
    require(start > 0, "two lines expected");
    byte[] line = Arrays.copyOfRange(text, start, end < 0 ? text.length : end);
    try {
      byte[] bytes = Base64.getDecoder().decode(line);
      require(bytes.length == LENGTH_BYTES, "it has another length");
      return bytes;
    } catch (MinisignException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw refused("broken Base64");
    } finally {
      Arrays.fill(line, (byte) 0);
    }
  }

  private static int indexOf(byte[] text, byte wanted, int from) {
    for (int i = from; i < text.length; i++) {
      if (text[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  private static byte[] take(ByteBuffer from, int length) {
    byte[] bytes = new byte[length];
    from.get(bytes);
    return bytes;
  }

  private static byte[] checksum(byte[] id, byte[] seed, byte[] ed25519) {
    Blake2bDigest blake2b = new Blake2bDigest(CHECKSUM_BITS);
    for (byte[] part : new byte[][] {ED25519, id, seed, ed25519}) {
      blake2b.update(part, 0, part.length);
    }
    byte[] checksum = new byte[blake2b.getDigestSize()];
    blake2b.doFinal(checksum, 0);
    return checksum;
  }

  private static void require(boolean condition, String problem) {
    if (!condition) {
      throw refused(problem);
    }
  }

  /** Never the key. */
  @Override
  public String toString() {
    return "SecretKeyText[redacted]";
  }
}
