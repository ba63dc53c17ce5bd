package vigil.seal.scrypt;

import java.lang.foreign.Arena;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * scrypt (RFC 7914) with its large table outside the Java heap, zeroed after use, so that a program
 * with a small heap can pay the full cost. One derivation runs at a time, in order of arrival:
 * memory stays bounded however many ask.
 */
public final class Scrypt {
  private static final Semaphore ONE_AT_A_TIME = new Semaphore(1, true);

  private Scrypt() {}

  /**
   * Derives key material; blocks while another derivation runs.
   *
   * @param cost what it costs; see {@link ScryptCost#tableBytes()}
   * @param lengthBytes how much to derive, at least 1
   * @return fresh bytes, the caller's to wipe
   */
  public static byte[] derive(byte[] passphrase, byte[] salt, ScryptCost cost, int lengthBytes) {
    ONE_AT_A_TIME.acquireUninterruptibly();
    try {
      return deriveAlone(passphrase, salt, cost, lengthBytes);
    } finally {
      ONE_AT_A_TIME.release();
    }
  }

  private static byte[] deriveAlone(
      byte[] passphrase, byte[] salt, ScryptCost cost, int lengthBytes) {
    byte[] blocks = pbkdf2(passphrase, salt, cost.parallelism() * cost.blockBytes());
    try {
      mix(blocks, cost);
      return pbkdf2(passphrase, blocks, lengthBytes);
    } finally {
      Arrays.fill(blocks, (byte) 0);
    }
  }

  private static void mix(byte[] blocks, ScryptCost cost) {
    try (Arena arena = Arena.ofConfined()) {
      var table = arena.allocate(cost.tableBytes(), Long.BYTES);
      try {
        var mixing = new RomMix(table, cost);
        for (int i = 0; i < cost.parallelism(); i++) {
          mixing.mix(blocks, i * cost.blockBytes());
        }
      } finally {
        table.fill((byte) 0);
      }
    }
  }

  /** PBKDF2-HMAC-SHA-256 with one round (RFC 7914 section 6, steps 1 and 3). */
  private static byte[] pbkdf2(byte[] passphrase, byte[] salt, int lengthBytes) {
    var generator = new PKCS5S2ParametersGenerator(SHA256Digest.newInstance());
    generator.init(passphrase, salt, 1);
    return ((KeyParameter) generator.generateDerivedMacParameters(lengthBytes * Byte.SIZE))
        .getKey();
  }
}
