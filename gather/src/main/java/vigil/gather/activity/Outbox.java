package vigil.gather.activity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vigil.gather.Gathering;

/** The collections of an actor (ActivityPub, section 5). */
public final class Outbox {
  /** So many activities are on a page. */
  public static final int PAGE = 20;

  private final Publisher publisher;
  private final List<Gathering> gatherings;
  private final Instant now;
  private final Function<Gathering, OptionalLong> coming;

  /**
   * What is published at a moment.
   *
   * @param coming how many say that they will be there, as it is shown
   */
  public Outbox(
      Publisher publisher,
      List<Gathering> gatherings,
      Instant now,
      Function<Gathering, OptionalLong> coming) {
    this.publisher = publisher;
    this.gatherings =
        gatherings.stream()
            .sorted(
                Comparator.comparing((Gathering one) -> one.revision().changedOn())
                    .reversed()
                    .thenComparing(Gathering::slug))
            .toList();
    this.now = now;
    this.coming = coming;
  }

  /** A collection with nobody in it. */
  public static ObjectNode nobody(String id) {
    ObjectNode collection = collection("OrderedCollection", id).put("totalItems", 0);
    collection.putArray("orderedItems");
    return collection;
  }

  /** The outbox itself, which leads to its first page. */
  public ObjectNode document() {
    return collection("OrderedCollection", publisher.outbox())
        .put("totalItems", gatherings.size())
        .put("first", page(1))
        .put("last", page(pages()));
  }

  /** At least one. */
  public int pages() {
    return Math.max(1, Math.ceilDiv(gatherings.size(), PAGE));
  }

  /**
   * A page, the latest announcements and changes first.
   *
   * @param number from 1 to {@link #pages()}
   */
  public ObjectNode document(int number) {
    ObjectNode page =
        collection("OrderedCollectionPage", page(number))
            .put("partOf", publisher.outbox())
            .put("totalItems", gatherings.size());
    if (number > 1) {
      page.put("prev", page(number - 1));
    }
    if (number < pages()) {
      page.put("next", page(number + 1));
    }
    ArrayNode items = page.putArray("orderedItems");
    gatherings.stream()
        .skip((long) (number - 1) * PAGE)
        .limit(PAGE)
        .forEach(
            one -> items.add(new ActivityEvent(one, publisher, now).created(coming.apply(one))));
    return page;
  }

  /** The gatherings that are not over, the next one first (FEP-8a8e, "Upcoming Events"). */
  public ObjectNode upcoming() {
    List<Gathering> ahead = new ArrayList<>(gatherings);
    ahead.removeIf(one -> one.overFrom().filter(end -> !end.isAfter(now)).isPresent());
    ahead.sort(Comparator.comparing(one -> one.nextTimes(now).startMoment()));
    ObjectNode collection =
        collection("OrderedCollection", publisher.upcoming()).put("totalItems", ahead.size());
    ArrayNode items = collection.putArray("orderedItems");
    ahead.forEach(one -> items.add(publisher.gathering(one.slug())));
    return collection;
  }

  private String page(int number) {
    return publisher.outbox() + "/" + number;
  }

  private static ObjectNode collection(String type, String id) {
    ObjectNode collection = JsonNodeFactory.instance.objectNode();
    collection.set("@context", Vocabulary.context());
    return collection.put("type", type).put("id", id);
  }
}
