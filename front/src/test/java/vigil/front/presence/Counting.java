package vigil.front.presence;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import vigil.core.id.Slug;
import vigil.core.language.Language;
import vigil.gather.Gathering;
import vigil.gather.GatheringDraft;
import vigil.gather.Kind;
import vigil.gather.Presence;
import vigil.gather.Times;
import vigil.gather.Wording;
import vigil.gather.presence.PresenceCode;
import vigil.gather.presence.Token;
import vigil.gather.presence.TokenOrder;

/** Counts in a folder, on a day of the test's own, with a client of the test's own. */
final class Counting extends Clock implements AutoCloseable {
  static final Slug MARCH = new Slug("march");
  static final Slug VIGIL = new Slug("vigil");
  static final LocalDateTime START = LocalDateTime.of(2026, 12, 1, 18, 0);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Presences presences;
  private Instant now = Instant.parse("2026-11-23T12:00:00Z");

  Counting(Path folder) {
    this(folder, Duration.ofMillis(10));
  }

  /** With another pulse. */
  Counting(Path folder, Duration pulse) {
    presences = Presences.in(folder, "example.org", this, pulse);
  }

  Presences presences() {
    return presences;
  }

  void at(String moment) {
    now = Instant.parse(moment);
  }

  static GatheringDraft gathering(Slug slug, int codes, boolean byWork) {
    return Gathering.draft(
            slug,
            Kind.MARCH,
            new Times(START, Optional.of(START.plusHours(2)), ZoneId.of("Europe/London")),
            LocalDate.of(2026, 11, 20))
        .title(Wording.of(Language.ENGLISH, "A march"))
        .place(Wording.of(Language.ENGLISH, "The square"))
        .presence(Optional.of(new Presence(codes, byWork)));
  }

  /** Follows a march and a vigil, each with so many codes and with sums. */
  void followTwo(int codes) throws IOException {
    presences.follow(
        List.of(gathering(MARCH, codes, true).finish(), gathering(VIGIL, codes, true).finish()));
  }

  /** Codes of a gathering, whose hashes the front has. */
  List<PresenceCode> codes(Slug gathering, int count) throws IOException {
    List<PresenceCode> codes =
        Stream.generate(() -> PresenceCode.generate(RANDOM)).limit(count).toList();
    TreeSet<PresenceCode.Hash> hashes = new TreeSet<>();
    codes.forEach(code -> hashes.add(code.hash(gathering.value())));
    if (!presences.take(gathering, hashes)) {
      throw new IllegalStateException("the codes were not taken");
    }
    return codes;
  }

  /** An order for every open way. */
  List<TokenOrder> orders() {
    List<TokenOrder> orders = new ArrayList<>();
    for (OpenWay way : presences.open().all()) {
      orders.add(TokenOrder.of(way.key().publicKey(), way.challenge(), RANDOM));
    }
    return orders;
  }

  /** A token that was issued for a sum. */
  Token tokenForWork(Slug gathering) throws IOException {
    List<TokenOrder> orders = orders();
    Issue issue = presences.issueForWork(orders.stream().map(TokenOrder::request).toList());
    return revealed(orders, issue, gathering, Way.WORK);
  }

  /** The token that is issued for a code. */
  Token tokenForCode(Slug gathering, PresenceCode code) throws IOException {
    List<TokenOrder> orders = orders();
    Issue issue =
        presences.issueForCode(gathering, code, orders.stream().map(TokenOrder::request).toList());
    return revealed(orders, issue, gathering, Way.CODE);
  }

  private Token revealed(List<TokenOrder> orders, Issue issue, Slug gathering, Way way) {
    List<OpenWay> ways = presences.open().all();
    for (int i = 0; i < ways.size(); i++) {
      if (ways.get(i).way() == way && ways.get(i).gathering().equals(gathering)) {
        return orders.get(i).token(issue.signatures().get(i).orElseThrow());
      }
    }
    throw new IllegalStateException("not open: " + gathering + " by " + way);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  @Override
  public void close() throws IOException {
    presences.close();
  }
}
