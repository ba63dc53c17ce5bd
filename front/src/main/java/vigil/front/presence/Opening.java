package vigil.front.presence;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vigil.core.id.Slug;
import vigil.gather.Gathering;
import vigil.gather.presence.IssuerKey;
import vigil.gather.presence.TokenChallenge;

/**
 * Opens and closes ways as editions and the clock ask for. A key is made when a gathering is first
 * seen and destroyed when it is over; a way that was closed is never opened again.
 */
record Opening(Connection db, String host, SecureRandom random, Instant now) {

  /** Destroys keys, marks and codes of what is over. */
  void closeWhatIsOver() throws SQLException {
    boolean closed = false;
    for (Counter counter : Counter.all(db)) {
      if (counter.key().isPresent() && !now.isBefore(counter.closes())) {
        counter.close(db);
        closed = true;
      }
    }
    if (closed) {
      try (Statement statement = db.createStatement()) {
        statement.execute("PRAGMA incremental_vacuum");
      }
    }
  }

  /** The ways that these gatherings offer now. */
  OpenWays open(List<Gathering> gatherings) throws SQLException {
    List<Offer> offers = Offer.of(gatherings);
    List<Offer> going =
        offers.stream()
            .filter(offer -> !offer.cancelled() && now.isBefore(offer.closes()))
            .limit(Offer.MOST)
            .toList();
    for (Offer offer : offers) {
      postpone(offer);
    }
    for (Offer offer : going) {
      begin(offer);
    }
    List<OpenWay> open = ways(going);
    for (OpenWay way : open) {
      way.counter().makeRoom(db);
    }
    Set<Slug> closed =
        offers.stream()
            .filter(offer -> offer.cancelled() || !now.isBefore(offer.closes()))
            .map(Offer::gathering)
            .collect(Collectors.toSet());
    return new OpenWays(open, closed);
  }

  private List<OpenWay> ways(List<Offer> going) throws SQLException {
    List<OpenWay> open = new ArrayList<>();
    for (Counter counter : Counter.all(db)) {
      going.stream()
          .filter(offer -> offer.gathering().equals(counter.gathering()))
          .filter(offer -> offer.offers(counter.way()))
          .findFirst()
          .flatMap(_ -> counter.key())
          .ifPresent(key -> open.add(new OpenWay(counter, key, challenge(counter.gathering()))));
    }
    return open;
  }

  private TokenChallenge challenge(Slug gathering) {
    return TokenChallenge.ofGathering(host, gathering.value());
  }

  private void postpone(Offer offer) throws SQLException {
    for (Counter counter : Counter.all(db)) {
      if (counter.gathering().equals(offer.gathering()) && counter.key().isPresent()) {
        counter.until(db, offer.closes());
      }
    }
  }

  private void begin(Offer offer) throws SQLException {
    for (Way way : Way.values()) {
      List<Counter> known = Counter.all(db);
      boolean isThere =
          known.stream()
              .anyMatch(one -> one.way() == way && one.gathering().equals(offer.gathering()));
      if (offer.offers(way) && !isThere) {
        Counter.begin(db, offer.gathering(), way, key(taken(known)), offer.closes());
      }
    }
  }

  private static Set<Integer> taken(List<Counter> known) {
    return known.stream()
        .map(Counter::key)
        .flatMap(Optional::stream)
        .map(key -> key.publicKey().truncatedId())
        .collect(Collectors.toSet());
  }

  /** A request says one byte of the key's id, by which keys must differ (RFC 9578, section 6.1). */
  private IssuerKey key(Set<Integer> taken) {
    IssuerKey key = IssuerKey.generate(random);
    while (taken.contains(key.publicKey().truncatedId())) {
      key = IssuerKey.generate(random);
    }
    return key;
  }
}
