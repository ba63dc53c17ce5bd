package vigil.front.activity;

import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vigil.core.language.Language;
import vigil.core.language.Messages;
import vigil.front.about.Version;
import vigil.front.gathering.GatheringPages;
import vigil.front.page.Lookup;
import vigil.front.page.PreparedSite;
import vigil.front.page.Representation;
import vigil.front.page.Site;
import vigil.front.published.Published;
import vigil.gather.Gathering;
import vigil.gather.activity.ActivityActor;
import vigil.gather.activity.ActivityEvent;
import vigil.gather.activity.Outbox;
import vigil.gather.activity.Publisher;

/**
 * Prepares what other networks find here: the actor, its outbox, each gathering in ActivityStreams,
 * WebFinger (RFC 7033) and NodeInfo 2.1. All of it lies there to be fetched.
 */
public final class ActivityPages {
  /** The actor's address. */
  public static final String ACTOR = "/actor";

  /** Where others may post to it. */
  public static final String INBOX = ACTOR + "/inbox";

  static final String TYPE = "application/activity+json";

  private static final String USERNAME = "gatherings";
  private static final String FINGER = "/.well-known/webfinger";
  private static final String JRD = "application/jrd+json";
  private static final String NODE = "/nodeinfo/2.1";
  private static final String NODE_SCHEMA = "http://nodeinfo.diaspora.software/ns/schema/2.1";
  private static final Messages MESSAGES = Messages.of(ActivityPages.class);
  private static final JsonMapper JSON = JsonMapper.shared();

  private ActivityPages() {}

  /** Who publishes on a site. */
  public static Publisher publisher(URI address) {
    return new Publisher(address, address.resolve(ACTOR));
  }

  /** Where to find what is not sent to anybody, in words. */
  static String pull(Publisher publisher, Language language) {
    return MESSAGES
        .in(language)
        .get("pull", publisher.at("/feed.atom"), publisher.at("/calendar.ics"));
  }

  /** The same in every language that there are words in, English first. */
  static Map<Language, String> pull(Publisher publisher) {
    Map<Language, String> words = new LinkedHashMap<>();
    MESSAGES.languages().forEach(one -> words.put(one, pull(publisher, one)));
    return words;
  }

  /**
   * Prepares all of it.
   *
   * @param coming how many say that they will be there, as it is shown to everybody
   * @param key the public key with which the actor signs
   */
  public static void prepare(
      PreparedSite.Preparation preparation,
      Published published,
      Function<Gathering, OptionalLong> coming,
      Optional<String> key) {
    Site site = preparation.site();
    Publisher publisher = publisher(site.address());
    for (Gathering gathering : published.gatherings()) {
      String path = GatheringPages.path(gathering.slug());
      Representation event =
          activity(
              new ActivityEvent(gathering, publisher, published.at())
                  .document(coming.apply(gathering)));
      preparation.activity(path, event);
      preparation.file(path + GatheringPages.ACTIVITY, event);
    }
    actor(preparation, site, publisher, key);
    outbox(preparation, new Outbox(publisher, published.gatherings(), published.at(), coming));
    finger(preparation, publisher);
    node(preparation, publisher);
  }

  private static void actor(
      PreparedSite.Preparation preparation, Site site, Publisher publisher, Optional<String> key) {
    Language language = site.languages().getFirst();
    ActivityActor actor =
        new ActivityActor(publisher, USERNAME, site.name(language), pull(publisher, language), key);
    preparation.file(ACTOR, activity(actor.document()));
    preparation.file(ACTOR + "/followers", activity(Outbox.nobody(publisher.followers())));
    preparation.file(ACTOR + "/following", activity(Outbox.nobody(publisher.following())));
  }

  private static void outbox(PreparedSite.Preparation preparation, Outbox outbox) {
    preparation.file(ACTOR + "/outbox", activity(outbox.document()));
    for (int page = 1; page <= outbox.pages(); page++) {
      preparation.file(ACTOR + "/outbox/" + page, activity(outbox.document(page)));
    }
    preparation.file(ACTOR + "/upcoming", activity(outbox.upcoming()));
  }

  private static void finger(PreparedSite.Preparation preparation, Publisher publisher) {
    String account = "acct:" + USERNAME + "@" + publisher.site().getAuthority();
    ObjectNode found = JSON.createObjectNode().put("subject", account);
    found.putArray("aliases").add(publisher.actor().toString());
    found
        .putArray("links")
        .addObject()
        .put("rel", "self")
        .put("type", TYPE)
        .put("href", publisher.actor().toString());
    Representation answer = Representation.open(JRD, JSON.writeValueAsBytes(found));
    Map<String, Representation> answers = new HashMap<>();
    for (String name : List.of(account, publisher.actor().toString(), publisher.at("/"))) {
      answers.put(name.toLowerCase(Locale.ROOT), answer);
    }
    preparation.lookup(FINGER, new Lookup("resource", answers));
  }

  private static void node(PreparedSite.Preparation preparation, Publisher publisher) {
    ObjectNode found = JSON.createObjectNode();
    ArrayNode links = found.putArray("links");
    links.addObject().put("rel", NODE_SCHEMA).put("href", publisher.at(NODE));
    // FEP-2677: how other networks find the actor that speaks for a whole site.
    links
        .addObject()
        .put("rel", "https://www.w3.org/ns/activitystreams#Application")
        .put("href", publisher.actor().toString());
    preparation.file(
        "/.well-known/nodeinfo",
        Representation.open("application/json", JSON.writeValueAsBytes(found)));
    ObjectNode node = JSON.createObjectNode().put("version", "2.1");
    node.putObject("software").put("name", "vigil").put("version", Version.CURRENT);
    node.putArray("protocols").add("activitypub");
    ObjectNode services = node.putObject("services");
    services.putArray("inbound");
    services.putArray("outbound").add("atom1.0");
    node.put("openRegistrations", false);
    node.putObject("usage").putObject("users");
    node.putObject("metadata");
    preparation.file(
        NODE,
        Representation.open(
            "application/json; profile=\"" + NODE_SCHEMA + "#\"", JSON.writeValueAsBytes(node)));
  }

  private static Representation activity(ObjectNode document) {
    return Representation.open(TYPE, JSON.writeValueAsBytes(document));
  }
}
