package vigil.gather.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import org.jspecify.annotations.Nullable;

/**
 * A zone as far as some gatherings need it (RFC 5545 section 3.6.5): the clock changes before,
 * among and just after them, each written out. The rules are those of the running Java, which gets
 * time zone updates with its patches, so no list is fetched from anywhere.
 */
final class ZoneDefinition {
  /** An event without an end is on its day only; the next clock change still matters to it. */
  private static final Duration AFTERMATH = Duration.ofDays(2);

  private static final LocalDateTime LONG_AGO = LocalDateTime.of(1900, 1, 1, 0, 0);

  private ZoneDefinition() {}

  /** The zone's clock between two moments. */
  static VTimeZone of(ZoneId zone, Instant first, Instant last) {
    ZoneRules rules = zone.getRules();
    List<Observance> observances = new ArrayList<>();
    Instant end = last.plus(AFTERMATH);
    ZoneOffsetTransition change = turnBefore(rules, first);
    if (change == null) {
      ZoneOffset offset = rules.getOffset(first);
      observances.add(observance(rules.isDaylightSavings(first), LONG_AGO, offset, offset));
      change = rules.nextTransition(first);
    }
    while (change != null && change.getInstant().isBefore(end)) {
      observances.add(observance(rules, change));
      change = rules.nextTransition(change.getInstant());
    }
    return new VTimeZone(
        new PropertyList(List.of(new TzId(zone.getId()))), new ComponentList<>(observances));
  }

  /**
   * Where summer and winter take turns, the change before the last one: many readers know a zone
   * only by one time of each kind. Elsewhere the past does not matter.
   */
  private static @Nullable ZoneOffsetTransition turnBefore(ZoneRules rules, Instant first) {
    ZoneOffsetTransition last = rules.previousTransition(first.plusSeconds(1));
    ZoneOffsetTransition before = last == null ? null : rules.previousTransition(last.getInstant());
    boolean turns =
        last != null
            && before != null
            && rules.isDaylightSavings(last.getInstant())
                != rules.isDaylightSavings(before.getInstant());
    return turns ? before : null;
  }

  private static Observance observance(ZoneRules rules, ZoneOffsetTransition change) {
    return observance(
        rules.isDaylightSavings(change.getInstant()),
        change.getDateTimeBefore(),
        change.getOffsetBefore(),
        change.getOffsetAfter());
  }

  private static Observance observance(
      boolean daylight, LocalDateTime start, ZoneOffset before, ZoneOffset after) {
    PropertyList properties =
        new PropertyList(
            List.of(new DtStart<>(start), new TzOffsetFrom(before), new TzOffsetTo(after)));
    return daylight ? new Daylight(properties) : new Standard(properties);
  }
}
