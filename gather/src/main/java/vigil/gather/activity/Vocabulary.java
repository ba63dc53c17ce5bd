package vigil.gather.activity;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON-LD context of what is published: ActivityStreams 2.0, and the terms of FEP-8a8e and of
 * Mobilizon that are used beside it. They are written out, so that nobody has to fetch a context
 * from a server that others run.
 */
final class Vocabulary {
  static final String ACTIVITY_STREAMS = "https://www.w3.org/ns/activitystreams";

  /** The collection that stands for everybody (ActivityPub, section 5.6). */
  static final String EVERYBODY = ACTIVITY_STREAMS + "#Public";

  private static final String[] EVENT_TERMS = {
    "OrganizersCollection",
    "EventScheduled",
    "EventTentative",
    "EventRescheduled",
    "EventCancelled",
    "timezone",
    "joinMode",
    "displayEndTime",
  };

  private Vocabulary() {}

  static ArrayNode context() {
    ArrayNode context = JsonNodeFactory.instance.arrayNode();
    context.add(ACTIVITY_STREAMS);
    ObjectNode terms = context.addObject();
    terms.put("fep", "https://w3id.org/fep/8a8e/");
    terms.put("sc", "https://schema.org/");
    terms.put("mz", "https://joinmobilizon.org/ns#");
    terms.put("pt", "https://joinpeertube.org/ns#");
    terms.put("ical", "http://www.w3.org/2002/12/cal/ical#");
    for (String term : EVENT_TERMS) {
      terms.put(term, "fep:" + term);
    }
    typed(terms, "organizers", "@id");
    typed(terms, "attendees", "@id");
    typed(terms, "upcomingEvents", "@id");
    typed(terms, "eventStatus", "@vocab");
    typed(terms, "externalParticipationUrl", "xsd:anyURI");
    typed(terms, "previousStartTime", "xsd:dateTime");
    terms.put("manuallyApprovesFollowers", "as:manuallyApprovesFollowers");
    terms.put("address", "sc:address");
    terms.put("VirtualLocation", "sc:VirtualLocation");
    terms.put("inLanguage", "sc:inLanguage");
    terms.put("commentsEnabled", "pt:commentsEnabled");
    terms.put("repliesModerationOption", "mz:repliesModerationOption");
    return context;
  }

  private static void typed(ObjectNode terms, String term, String type) {
    terms.putObject(term).put("@id", "fep:" + term).put("@type", type);
  }
}
