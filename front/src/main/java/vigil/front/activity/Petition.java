package vigil.front.activity;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vigil.core.language.Language;
import vigil.gather.activity.Publisher;

/**
 * Somebody's wish to follow the actor, or to be on the list of a gathering.
 *
 * @param id of the activity
 * @param actor who wishes it
 * @param object what is to be followed or joined
 */
record Petition(Kind kind, String id, URI actor, String object) {
  private static final int MOST_CHARACTERS = 500;
  private static final JsonMapper JSON = JsonMapper.shared();

  /** What is wished, and what it is answered with. */
  enum Kind {
    FOLLOW("Follow", "Reject"),
    /** Whoever does not handle joining answers so, says FEP-8a8e. */
    JOIN("Join", "Ignore");

    private final String type;
    private final String answer;

    Kind(String type, String answer) {
      this.type = type;
      this.answer = answer;
    }
  }

  /** Nothing of it is ever printed. */
  @Override
  public String toString() {
    return "Petition[…]";
  }

  /** The wish in an activity; empty when it holds none, or none that concerns this site. */
  static Optional<Petition> read(byte[] activity, Publisher publisher) {
    JsonNode json;
    try {
      json = JSON.readTree(activity);
    } catch (JacksonException e) {
      return Optional.empty();
    }
    for (Kind kind : Kind.values()) {
      if (kind.type.equals(text(json.path("type")))) {
        return read(kind, json, publisher);
      }
    }
    return Optional.empty();
  }

  private static Optional<Petition> read(Kind kind, JsonNode json, Publisher publisher) {
    String id = text(json.path("id"));
    String object = text(idOf(json.path("object")));
    @Nullable URI actor = address(text(idOf(json.path("actor"))));
    boolean concernsUs =
        kind == Kind.FOLLOW
            ? object.equals(publisher.actor().toString())
            : object.startsWith(publisher.at("/gatherings/"));
    return actor == null
            || !concernsUs
            || !isOf(actor, address(id))
            || actor.getHost().equalsIgnoreCase(publisher.site().getHost())
        ? Optional.empty()
        : Optional.of(new Petition(kind, id, actor, object));
  }

  /**
   * The answer, which says where the news are.
   *
   * @param words in every language, English first
   */
  byte[] refusal(Publisher publisher, String answerId, Map<Language, String> words) {
    ObjectNode answer = JSON.createObjectNode();
    answer
        .put("@context", "https://www.w3.org/ns/activitystreams")
        .put("type", kind.answer)
        .put("id", answerId)
        .put("actor", publisher.actor().toString())
        .put("summary", words.get(Language.ENGLISH));
    ObjectNode all = answer.putObject("summaryMap");
    words.forEach((language, text) -> all.put(language.tag(), text));
    answer.putArray("to").add(actor.toString());
    answer
        .putObject("object")
        .put("type", kind.type)
        .put("id", id)
        .put("actor", actor.toString())
        .put("object", object);
    return JSON.writeValueAsBytes(answer);
  }

  /** Whether something is at the same server as an actor. */
  static boolean isOf(URI actor, @Nullable URI other) {
    return other != null
        && actor.getHost().equalsIgnoreCase(other.getHost())
        && actor.getPort() == other.getPort();
  }

  /** An address that may be asked; its fragment is cut off. */
  static @Nullable URI address(String text) {
    try {
      int fragment = text.indexOf('#');
      URI address = new URI(fragment < 0 ? text : text.substring(0, fragment));
      return Fetcher.isAskable(address) ? address : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static JsonNode idOf(JsonNode node) {
    return node.isObject() ? node.path("id") : node;
  }

  private static String text(JsonNode node) {
    String text = node.isString() ? node.stringValue() : "";
    return text.length() > MOST_CHARACTERS ? "" : text;
  }
}
