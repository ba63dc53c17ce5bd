package vigil.journal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The keys of one journal, derived from its data key with HKDF-SHA256 (RFC 5869): one for each use,
 * salted with the journal's id.
 */
final class Subkeys implements AutoCloseable {

  private final SecretBytes records;
  private final SecretBytes cells;
  private final SecretBytes items;
  private final SecretBytes marks;
  private final SecretBytes checkpoints;

  Subkeys(DataKey dataKey, byte[] journalId) {
    records = derive(dataKey, journalId, "AES", "vigil journal/1 records");
    cells = derive(dataKey, journalId, "AES", "vigil journal/1 key cells");
    items = derive(dataKey, journalId, "HmacSHA256", "vigil journal/1 item names");
    marks = derive(dataKey, journalId, "HmacSHA256", "vigil journal/1 heads and marks");
    checkpoints = derive(dataKey, journalId, "AES", "vigil journal/1 checkpoints");
  }

  private static SecretBytes derive(DataKey dataKey, byte[] salt, String algorithm, String use) {
    byte[] secret = dataKey.copyOfSecretBytes();
    try {
      var spec =
          HKDFParameterSpec.ofExtract()
              .addIKM(secret)
              .addSalt(salt)
              .thenExpand(use.getBytes(StandardCharsets.US_ASCII), DataKey.SIZE_BYTES);
      return new SecretBytes(algorithm, KDF.getInstance("HKDF-SHA256").deriveData(spec));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the JDK has no HKDF-SHA256", e);
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }

  SecretKey records() {
    return records;
  }

  SecretKey cells() {
    return cells;
  }

  SecretKey checkpoints() {
    return checkpoints;
  }

  /** What stands for an item in the files: 32 bytes that name it to nobody without the key. */
  ItemTag tag(String item) {
    return new ItemTag(hmac(items, item.getBytes(StandardCharsets.UTF_8)));
  }

  /** HMAC-SHA256 over a file head or a mark. */
  byte[] authenticate(byte[]... parts) {
    return hmac(marks, parts);
  }

  private static byte[] hmac(SecretKey key, byte[]... parts) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      for (byte[] part : parts) {
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the JDK has no HmacSHA256", e);
    }
  }

  @Override
  public void close() {
    records.destroy();
    cells.destroy();
    items.destroy();
    marks.destroy();
    checkpoints.destroy();
  }
}
