package vigil.front.presence;

import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vigil.front.page.PreparedSite;
import vigil.front.page.Representation;

/**
 * The keys of all open gatherings (RFC 9578, section 4), with what each is for. Everybody gets the
 * same bytes, and can compare them with what others got.
 */
public final class IssuerDirectory {
  private static final String PATH = "/.well-known/private-token-issuer-directory";
  private static final String TYPE = "application/private-token-issuer-directory";
  private static final JsonMapper JSON = JsonMapper.shared();

  private IssuerDirectory() {}

  /** Prepares it. */
  public static void prepare(PreparedSite.Preparation preparation, Presences presences) {
    ObjectNode directory =
        JSON.createObjectNode().put("issuer-request-uri", PresenceEndpoint.REQUESTS);
    ArrayNode keys = directory.putArray("token-keys");
    for (OpenWay way : presences.open().all()) {
      keys.addObject()
          .put("token-type", 2)
          .put("token-key", text(way.key().publicKey().encoded()))
          .put("gathering", way.gathering().value())
          .put("way", way.way().code())
          .put("challenge", text(way.challenge().bytes()));
    }
    preparation.file(
        PATH,
        Representation.file(
            TYPE, Representation.Lifetime.ASK_AGAIN, JSON.writeValueAsBytes(directory)));
  }

  /** base64url with padding, as RFC 9578 and RFC 9577 write keys and challenges. */
  static String text(byte[] bytes) {
    return Base64.getUrlEncoder().encodeToString(bytes);
  }
}
