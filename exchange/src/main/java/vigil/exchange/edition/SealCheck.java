package vigil.exchange.edition;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.exchange.Sha256;
import vigil.exchange.minisign.MinisignException;
import vigil.exchange.minisign.MinisignPublicKey;
import vigil.exchange.minisign.MinisignSignature;

/**
 * Checks the signature, and finds out which of the three files it hangs on (key, list, signature)
 * was altered.
 */
final class SealCheck {
  private final Map<EditionPath, byte[]> files;
  private final Optional<MinisignPublicKey> trusted;

  SealCheck(Map<EditionPath, byte[]> files, Optional<MinisignPublicKey> trusted) {
    this.files = files;
    this.trusted = trusted;
  }

  /** Either the key that signed, or the problem. */
  record Outcome(Optional<MinisignPublicKey> signedBy, Optional<Problem> problem) {
    static Outcome signedBy(MinisignPublicKey key) {
      return new Outcome(Optional.of(key), Optional.empty());
    }

    static Outcome problem(EditionPath file, Fault fault, String explanation) {
      return new Outcome(Optional.empty(), Optional.of(new Problem(file, fault, explanation)));
    }
  }

  Outcome check() {
    byte @Nullable [] sums = files.get(EditionPath.SUMS);
    byte @Nullable [] signatureFile = files.get(EditionPath.SIGNATURE);
    if (sums == null) {
      return Outcome.problem(EditionPath.SUMS, Fault.MISSING, "it is not there");
    }
    if (signatureFile == null) {
      return Outcome.problem(EditionPath.SIGNATURE, Fault.MISSING, "it is not there");
    }
    try {
      MinisignSignature signature = MinisignSignature.parse(utf8(signatureFile));
      if (!signature.text().equals(utf8(signatureFile))) {
        return Outcome.problem(
            EditionPath.SIGNATURE,
            Fault.CHANGED,
            "its unsigned comment or its line ends were altered");
      }
      return trusted.isPresent()
          ? check(trusted.get(), sums, signature)
          : checkWithKeyInside(sums, signature);
    } catch (MinisignException e) {
      return Outcome.problem(
          EditionPath.SIGNATURE, Fault.UNREADABLE, String.valueOf(e.getMessage()));
    }
  }

  private Outcome checkWithKeyInside(byte[] sums, MinisignSignature signature) {
    byte @Nullable [] keyFile = files.get(EditionPath.KEY);
    if (keyFile == null) {
      return Outcome.problem(EditionPath.KEY, Fault.MISSING, "it is not there");
    }
    MinisignPublicKey key;
    try {
      key = MinisignPublicKey.parse(utf8(keyFile));
    } catch (MinisignException e) {
      return Outcome.problem(EditionPath.KEY, Fault.UNREADABLE, String.valueOf(e.getMessage()));
    }
    Outcome outcome = check(key, sums, signature);
    boolean aboutSignature =
        outcome.problem().filter(p -> p.file().equals(EditionPath.SIGNATURE.value())).isPresent();
    return aboutSignature && !isListed(keyFile, sums)
        ? Outcome.problem(EditionPath.KEY, Fault.CHANGED, "it is not the key that signed")
        : outcome;
  }

  private static Outcome check(MinisignPublicKey key, byte[] sums, MinisignSignature signature) {
    return switch (key.check(sums, signature)) {
      case VALID -> Outcome.signedBy(key);
      case OTHER_KEY ->
          Outcome.problem(
              EditionPath.SIGNATURE,
              Fault.OTHER_KEY,
              "signed with key " + signature.keyId() + ", not with " + key.id());
      case SIGNATURE_ALTERED ->
          Outcome.problem(
              EditionPath.SIGNATURE, Fault.CHANGED, "it is not a signature of key " + key.id());
      case MESSAGE_ALTERED ->
          Outcome.problem(
              EditionPath.SUMS, Fault.CHANGED, "it is not the list of hashes that was signed");
    };
  }

  private static boolean isListed(byte[] keyFile, byte[] sums) {
    return utf8(sums).contains(Sha256.of(keyFile).hex());
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
