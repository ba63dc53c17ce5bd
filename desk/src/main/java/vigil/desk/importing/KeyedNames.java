package vigil.desk.importing;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import vigil.casebook.csv.Naming;
import vigil.desk.coding.FreshIds;
import vigil.journal.DataKey;

/**
 * Ids for rows and persons that come without one: HMAC-SHA256 over what they say, under a key that
 * this desk alone has, so that the same row has the same id when it comes again. An id cannot be
 * erased and may be published; one that is a plain hash of a name would let anybody try names.
 */
final class KeyedNames implements Naming {
  private static final byte[] USE =
      "vigil desk/1 ids of imported rows".getBytes(StandardCharsets.US_ASCII);

  /** 27^14 is over 2^66: among a million ids two are equal with a probability under 2^-27. */
  private static final int LENGTH = 14;

  private final SecretKey key;

  private KeyedNames(SecretKey key) {
    this.key = key;
  }

  static KeyedNames of(DataKey journal) {
    byte[] secret = journal.copyOfSecretBytes();
    try {
      var spec = HKDFParameterSpec.ofExtract().addIKM(secret).thenExpand(USE, DataKey.SIZE_BYTES);
      byte[] derived = KDF.getInstance("HKDF-SHA256").deriveData(spec);
      return new KeyedNames(new SecretKeySpec(derived, "HmacSHA256"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the JDK has no HKDF-SHA256", e);
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }

  @Override
  public Optional<String> id(String kind, List<String> content) {
    return Optional.of(of(kind, content));
  }

  /** The id of a thing of this kind that says this: {@code person-} and 14 signs. */
  String of(String kind, List<String> content) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      add(mac, kind);
      content.forEach(cell -> add(mac, cell));
      return kind + "-" + signs(mac.doFinal());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the JDK has no HmacSHA256", e);
    }
  }

  /** Each text with its length before it, so that no two lists of texts are the same bytes. */
  private static void add(Mac mac, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    mac.update(Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII));
    mac.update((byte) ':');
    mac.update(bytes);
  }

  private static String signs(byte[] hash) {
    BigInteger rest = new BigInteger(1, hash);
    BigInteger base = BigInteger.valueOf(FreshIds.SIGNS.length());
    StringBuilder signs = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      BigInteger[] parts = rest.divideAndRemainder(base);
      signs.append(FreshIds.SIGNS.charAt(parts[1].intValue()));
      rest = parts[0];
    }
    return signs.toString();
  }
}
