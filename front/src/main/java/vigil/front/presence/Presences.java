package vigil.front.presence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vigil.core.id.Slug;
import vigil.exchange.wire.CodeSets;
import vigil.exchange.wire.CodesTaken;
import vigil.gather.Gathering;
import vigil.gather.presence.PresenceCode;
import vigil.gather.presence.Token;
import vigil.gather.presence.TokenRequest;

/**
 * The counts of a front. What is on the disk: for each gathering and way a number, a key, and marks
 * from which nobody can be told; no name, no time, no order. Safe for use by several threads.
 */
public final class Presences implements AutoCloseable {
  private static final int RECEIPT_BYTES = 16;

  private final Path folder;
  private final String host;
  private final Clock clock;
  private final Duration pulse;
  private final SecureRandom random = new SecureRandom();
  private final Granted recent = new Granted();
  private final Pressed pressed = new Pressed(RECEIPT_BYTES);
  private @Nullable Ledger ledger;
  private List<Gathering> published = List.of();
  private volatile OpenWays open = OpenWays.none();
  private volatile Map<Slug, Map<Way, Numbers>> shown = Map.of();

  private Presences(Path folder, String host, Clock clock, Duration pulse) {
    this.folder = folder;
    this.host = host;
    this.clock = clock;
    this.pulse = pulse;
  }

  /**
   * Counts in a front's home. The file is made when the first gathering wants it.
   *
   * @param host the name of the site, which tokens carry
   * @param pulse how far apart the times are, on average, at which the file is written while
   *     anybody can be counted
   */
  public static Presences in(Path folder, String host, Clock clock, Duration pulse) {
    return new Presences(folder, host, clock, pulse);
  }

  /**
   * What is published now. Makes keys for gatherings that are new, and closes those that are over.
   */
  public synchronized void follow(List<Gathering> gatherings) throws IOException {
    published = List.copyOf(gatherings);
    if (ledger == null
        && !Files.exists(folder.resolve(Ledger.FILE))
        && Offer.of(published).isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    Known known =
        ledger()
            .writeNow(db -> {
              Opening opening = new Opening(db, host, random, now);
              opening.closeWhatIsOver();
              OpenWays ways = opening.open(published);
              return new Known(ways, Numbers.all(db, ways));
            });
    open = known.ways();
    shown = known.numbers();
    if (open.all().isEmpty()) {
      ledger().rest();
    } else {
      ledger().beat(pulse);
    }
  }

  /** What is on the disk: a key that is not there yet must sign nothing. */
  private record Known(OpenWays ways, Map<Slug, Map<Way, Numbers>> numbers) {}

  /** Shows the numbers as they are now, and closes what is over. */
  public synchronized void refresh() throws IOException {
    if (ledger != null) {
      ledger.writeNow(db -> {
        for (Counter counter : Counter.all(db)) {
          if (counter.key().isPresent()) {
            counter.show(db);
          }
        }
        return true;
      });
      follow(published);
    }
  }

  /** Lets the files show when this was done last, and not when the last presence came. */
  public synchronized void blur() throws IOException {
    if (ledger != null) {
      ledger.stamp();
    }
  }

  /** The numbers of a gathering as they are shown; none where nobody was ever counted. */
  Map<Way, Numbers> numbers(Slug gathering) {
    return shown.getOrDefault(gathering, Map.of());
  }

  OpenWays open() {
    return open;
  }

  /** Takes the hashes of codes from the desk. */
  public CodesTaken take(CodeSets codes) throws IOException {
    List<Slug> taken = new ArrayList<>();
    List<Slug> refused = new ArrayList<>();
    for (CodeSets.CodeSet set : codes.gatherings()) {
      SortedSet<PresenceCode.Hash> hashes = new TreeSet<>();
      set.hashes().forEach(hash -> hashes.add(new PresenceCode.Hash(hash)));
      (take(set.gathering(), hashes) ? taken : refused).add(set.gathering());
    }
    return new CodesTaken(taken, refused);
  }

  /** Takes the hashes of codes; false when there would be more than the edition says. */
  boolean take(Slug gathering, SortedSet<PresenceCode.Hash> hashes) throws IOException {
    Optional<OpenWay> way = open.of(gathering, Way.CODE);
    int most =
        Offer.of(published()).stream()
            .filter(offer -> offer.gathering().equals(gathering))
            .mapToInt(Offer::codes)
            .sum();
    return way.isPresent()
        && ledger().writeNow(db -> CodeHashes.of(gathering).add(db, hashes, most));
  }

  /** Counts a token, once. */
  Outcome spend(Slug gathering, Token token) throws IOException {
    OpenWays ways = open;
    Outcome outcome = ways.judge(gathering, token, clock.instant());
    if (outcome != Outcome.COUNTED) {
      return outcome;
    }
    OpenWay way = ways.of(token).orElseThrow();
    return Entering.spend(way, way.mark(token)).into(ledger());
  }

  /** Takes back what a token was counted for. */
  Outcome takeBack(Slug gathering, Token token) throws IOException {
    OpenWays ways = open;
    Outcome outcome = ways.judge(gathering, token, clock.instant());
    if (outcome != Outcome.COUNTED) {
      return outcome;
    }
    OpenWay way = ways.of(token).orElseThrow();
    return Entering.takeBack(way, way.mark(token), null).into(ledger());
  }

  /**
   * Counts a code, once. Whoever presses twice, while she waits to be written down, has the receipt
   * the second time too, because her browser shows that answer alone.
   */
  Redeemed redeem(Slug gathering, PresenceCode code) throws IOException {
    PresenceCode.Hash hash = code.hash(gathering.value());
    byte[] receipt = pressed.receipt(hash);
    try {
      Outcome outcome =
          use(
              gathering,
              hash,
              (db, way) -> {
                recent.forget(hash);
                way.counter().spent().add(db, way.mark(receipt));
                way.counter().count(db, 1);
              });
      boolean hers =
          outcome == Outcome.COUNTED
              || (outcome == Outcome.REPLAYED && isCounted(gathering, receipt));
      return new Redeemed(outcome, hers ? Receipts.text(receipt) : "");
    } finally {
      pressed.over(hash);
    }
  }

  private boolean isCounted(Slug gathering, byte[] receipt) throws IOException {
    Optional<OpenWay> way = open.of(gathering, Way.CODE);
    return way.isPresent()
        && ledger().look(db -> way.get().counter().spent().has(db, way.get().mark(receipt)));
  }

  /** Takes back what a code was counted for; the code is good again. */
  Outcome takeBack(Slug gathering, PresenceCode code, String receipt) throws IOException {
    Optional<OpenWay> found = open.of(gathering, Way.CODE);
    if (found.isEmpty() || found.get().isOver(clock.instant())) {
      return Outcome.OVER;
    }
    OpenWay way = found.get();
    Optional<byte[]> secret = Receipts.read(receipt, RECEIPT_BYTES);
    return secret.isEmpty()
        ? Outcome.MALFORMED
        : Entering.takeBack(way, way.mark(secret.get()), way.mark(code.hash(gathering.value())))
            .into(ledger());
  }

  /** Issues the tokens of all gatherings that take sums, for a sum that was done. */
  Issue issueForWork(List<TokenRequest> requests) throws IOException {
    OpenWays ways = open;
    if (!ways.areAllIn(requests)) {
      return Issue.refused(Outcome.INCOMPLETE);
    }
    if (!Issue.isSignable(ways, requests)) {
      return Issue.refused(Outcome.MALFORMED);
    }
    List<OpenWay> granted = ways.all().stream().filter(way -> way.way() == Way.WORK).toList();
    Issue issue = Issue.of(ways, requests, granted);
    if (!granted.isEmpty()) {
      ledger()
          .write(db -> {
            for (OpenWay way : granted) {
              way.counter().issue(db);
            }
            return true;
          });
    }
    return issue;
  }

  /** Issues the token of the gathering that a code is for, once. */
  Issue issueForCode(Slug gathering, PresenceCode code, List<TokenRequest> requests)
      throws IOException {
    OpenWays ways = open;
    if (!ways.areAllIn(requests)) {
      return Issue.refused(Outcome.INCOMPLETE);
    }
    if (!Issue.isSignable(ways, requests)) {
      return Issue.refused(Outcome.MALFORMED);
    }
    PresenceCode.Hash hash = code.hash(gathering.value());
    Outcome outcome =
        use(
            gathering,
            hash,
            (db, way) -> {
              way.counter().issue(db);
              recent.remember(hash, requests);
            });
    if (outcome != Outcome.COUNTED
        && (outcome != Outcome.REPLAYED || !recent.isFor(hash, requests))) {
      return Issue.refused(outcome);
    }
    return Issue.of(ways, requests, ways.of(gathering, Way.CODE).stream().toList());
  }

  @FunctionalInterface
  private interface Then {
    void on(Connection db, OpenWay way) throws SQLException;
  }

  private Outcome use(Slug gathering, PresenceCode.Hash hash, Then then) throws IOException {
    OpenWays ways = open;
    Optional<OpenWay> found = ways.of(gathering, Way.CODE);
    if (found.isEmpty() || found.get().isOver(clock.instant())) {
      return ways.closed().contains(gathering) || found.isPresent()
          ? Outcome.OVER
          : Outcome.NOT_OFFERED;
    }
    OpenWay way = found.get();
    return Entering.use(way, hash, db -> then.on(db, way)).into(ledger());
  }

  private synchronized List<Gathering> published() {
    return published;
  }

  private synchronized Ledger ledger() throws IOException {
    if (ledger == null) {
      ledger = Ledger.open(folder);
    }
    return ledger;
  }

  @Override
  public synchronized void close() throws IOException {
    if (ledger != null) {
      ledger.close();
    }
  }
}
