package vigil.front.activity;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody at another server, for as long as a request is worked on.
 *
 * @param keyId the id of the key
 * @param inbox where answers go
 */
record RemoteActor(String keyId, PublicKey key, URI inbox) {
  private static final int LEAST_BITS = 2048;
  private static final int MOST_BITS = 8192;

  /** Nothing of it is ever printed. */
  @Override
  public String toString() {
    return "RemoteActor[…]";
  }

  /**
   * An actor as its server shows it; empty when it is another one, when its key is not its own or
   * no RSA key of a usual length, or when its inbox is at another server.
   */
  static Optional<RemoteActor> read(byte[] json, URI actor) {
    try {
      JsonNode node = JsonMapper.shared().readTree(json);
      JsonNode key = node.path("publicKey");
      @Nullable URI inbox = Petition.address(node.path("inbox").asString(""));
      boolean ownKey =
          node.path("id").asString("").equals(actor.toString())
              && key.path("owner").asString("").equals(actor.toString());
      return inbox == null || !ownKey || !Petition.isOf(actor, inbox)
          ? Optional.empty()
          : key(key.path("publicKeyPem").asString(""))
              .map(read -> new RemoteActor(key.path("id").asString(""), read, inbox));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static Optional<PublicKey> key(String pem) {
    String base64 = pem.replaceAll("-----(BEGIN|END) PUBLIC KEY-----", "").replaceAll("\\s", "");
    try {
      PublicKey key =
          KeyFactory.getInstance("RSA")
              .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
      int bits = ((RSAPublicKey) key).getModulus().bitLength();
      return bits < LEAST_BITS || bits > MOST_BITS ? Optional.empty() : Optional.of(key);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
