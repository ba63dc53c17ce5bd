package vigil.gather.activity;

import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one actor of a site, an {@code Application}: a program that publishes. It is nobody's account
 * and no group that one could be a member of.
 *
 * @param username before the {@code @} of its address
 * @param name of the group that runs the site
 * @param summary what one can expect of it; plain text
 * @param publicKey with which it signs, in PEM; none where nobody else can fetch it
 */
public record ActivityActor(
    Publisher publisher, String username, String name, String summary, Optional<String> publicKey) {

  /** The actor (ActivityPub, section 4). */
  public ObjectNode document() {
    ObjectNode actor = JsonNodeFactory.instance.objectNode();
    ArrayNode context = Vocabulary.context();
    context.insert(1, "https://w3id.org/security/v1");
    actor.set("@context", context);
    actor
        .put("type", "Application")
        .put("id", publisher.actor().toString())
        .put("url", publisher.site().toString())
        .put("preferredUsername", username)
        .put("name", name)
        .put("summary", "<p>" + EventWords.escaped(summary) + "</p>")
        .put("inbox", publisher.inbox())
        .put("outbox", publisher.outbox())
        .put("followers", publisher.followers())
        .put("following", publisher.following())
        .put("upcomingEvents", publisher.upcoming())
        .put("manuallyApprovesFollowers", true);
    publicKey.ifPresent(pem ->
        actor
            .putObject("publicKey")
            .put("id", publisher.key())
            .put("owner", publisher.actor().toString())
            .put("publicKeyPem", pem));
    return actor;
  }
}
