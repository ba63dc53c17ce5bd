package vigil.gather.presence;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.DataLengthException;
import org.bouncycastle.crypto.engines.RSABlindingEngine;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.params.RSABlindSignatureParameters;
import org.bouncycastle.crypto.params.RSABlindingParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.PSSSigner;
import org.bouncycastle.crypto.signers.RSABlindSignatureServer;
import org.bouncycastle.util.Arrays;
import org.bouncycastle.util.BigIntegers;

/**
 * Blind RSA signatures (RFC 9474): who signs does not see what is signed.
 *
 * @param suite a variant of section 5
 */
record BlindRsa(RSABlindSignatureParameters suite) {
  /** The variant of token type 2 (RFC 9578, section 6). */
  static final BlindRsa OF_TOKENS =
      new BlindRsa(RSABlindSignatureParameters.RSABSSA_SHA384_PSS_DETERMINISTIC);

  private static final String HASH = "SHA-384";

  /**
   * Hides a message (sections 4.1 and 4.2). The factor is drawn evenly below the modulus, as the
   * RFC asks; BouncyCastle's own client leaves the topmost bit out, by which an issuer could tell
   * apart who cannot have asked.
   */
  Blinding blind(RSAKeyParameters key, byte[] message, SecureRandom random) {
    byte[] prepared = prepare(message, random);
    BigInteger factor =
        BigIntegers.createRandomInRange(
            BigInteger.ONE, key.getModulus().subtract(BigInteger.ONE), random);
    RSABlindingParameters blinding = new RSABlindingParameters(key, factor);
    PSSSigner encoding =
        new PSSSigner(new RSABlindingEngine(), suite.createDigest(), suite.getSaltLength());
    encoding.init(true, new ParametersWithRandom(blinding, random));
    encoding.update(prepared, 0, prepared.length);
    try {
      return new Blinding(this, prepared, blinding, encoding.generateSignature());
    } catch (CryptoException e) {
      throw new IllegalStateException("the message cannot be blinded under this key", e);
    }
  }

  private byte[] prepare(byte[] message, SecureRandom random) {
    if (!suite.isRandomized()) {
      return message.clone();
    }
    byte[] prefix = new byte[RSABlindSignatureParameters.RANDOMIZED_PREFIX_LEN];
    random.nextBytes(prefix);
    return Arrays.concatenate(prefix, message);
  }

  /**
   * A hidden message and what takes the hiding off again.
   *
   * @param hidden what is sent to whoever signs
   */
  record Blinding(BlindRsa rsa, byte[] message, RSABlindingParameters blinding, byte[] hidden) {
    /**
     * The signature of the message itself (section 4.4).
     *
     * @throws TokenFormatException when what came back is no signature of it
     */
    byte[] reveal(byte[] blindSignature) {
      if (blindSignature.length == hidden.length) {
        RSABlindingEngine engine = new RSABlindingEngine();
        engine.init(false, blinding);
        byte[] signature = revealed(engine, blindSignature);
        if (rsa.verifies(blinding.getPublicKey(), message, signature)) {
          return signature;
        }
      }
      throw new TokenFormatException("what came back is no signature of what was asked");
    }

    private static byte[] revealed(RSABlindingEngine engine, byte[] blindSignature) {
      try {
        byte[] number = engine.processBlock(blindSignature, 0, blindSignature.length);
        // The engine leaves leading zeros out, in one of 256; RFC 8017 section 4.1 wants them.
        return BigIntegers.asUnsignedByteArray(
            blindSignature.length, BigIntegers.fromUnsignedByteArray(number));
      } catch (DataLengthException e) {
        throw new TokenFormatException("a blind signature is a number below the modulus", e);
      }
    }
  }

  /**
   * Signs what was hidden (section 4.3).
   *
   * @throws TokenFormatException when it is no number below the modulus
   */
  static byte[] sign(RSAKeyParameters privateKey, byte[] hidden) {
    try {
      return new RSABlindSignatureServer(privateKey).blindSign(hidden);
    } catch (CryptoException | IllegalArgumentException | DataLengthException e) {
      throw new TokenFormatException("a blinded message is a number below the modulus", e);
    }
  }

  /** Whether this signs that message (RFC 8017, section 8.1.2). */
  boolean verifies(RSAKeyParameters key, byte[] message, byte[] signature) {
    try {
      Signature pss = Signature.getInstance("RSASSA-PSS");
      pss.setParameter(
          new PSSParameterSpec(HASH, "MGF1", MGF1ParameterSpec.SHA384, suite.getSaltLength(), 1));
      pss.initVerify(
          KeyFactory.getInstance("RSA")
              .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getExponent())));
      pss.update(message);
      return pss.verify(signature);
    } catch (SignatureException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has RSASSA-PSS with " + HASH, e);
    }
  }
}
