package vigil.gather;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import vigil.core.id.Slug;
import vigil.core.language.Language;
import vigil.core.map.GeoPoint;

/** Gatherings of every kind with any of their parts. */
public final class AnyGathering {
  private static final List<ZoneId> ZONES =
      List.of(Examples.LONDON, ZoneId.of("Asia/Tehran"), ZoneId.of("Etc/UTC"));

  private AnyGathering() {}

  /** All that a file can say. */
  public static Arbitrary<Gathering> gatherings() {
    return Arbitraries.of(Kind.values()).flatMap(AnyGathering::ofKind);
  }

  private static Arbitrary<Gathering> ofKind(Kind kind) {
    return Combinators.combine(times(), wordings(), settings(kind), extras(), histories(), days())
        .as((times, title, setting, extras, history, day) -> {
          GatheringDraft draft =
              Gathering.draft(new Slug("any"), kind, times, day)
                  .uid(new UUID(day.toEpochDay(), 1))
                  .title(title)
                  .place(title)
                  .setting(setting)
                  .recurrence(extras.recurrence())
                  .safety(extras.safety())
                  .rights(extras.rights())
                  .history(history);
          extras.poster().ifPresent(poster -> draft.poster(Optional.of(poster)));
          draft.condition(new Condition(day, title)).condition(new Condition(day, title));
          return draft.attendance(new Slug("counted")).finish();
        });
  }

  private record Extras(
      Optional<Poster> poster,
      Optional<Recurrence> recurrence,
      Safety safety,
      Optional<Rights> rights) {}

  private static Arbitrary<Extras> extras() {
    return Combinators.combine(
            posters().optional(), recurrences().optional(), safeties(), rights().optional())
        .as(Extras::new);
  }

  private static Arbitrary<LocalDate> days() {
    return Arbitraries.longs().between(-20_000, 60_000).map(LocalDate::ofEpochDay);
  }

  /** At noon no clock is ever put forward. */
  private static Arbitrary<Times> times() {
    return Combinators.combine(
            days(), Arbitraries.of(ZONES), Arbitraries.integers().between(1, 72).optional())
        .as((day, zone, hours) -> {
          LocalDateTime start = day.atTime(12, 0);
          return new Times(start, hours.map(length -> start.plusDays(length)), zone);
        });
  }

  private static Arbitrary<Wording> wordings() {
    return Combinators.combine(
            Arbitraries.strings().alpha().withChars("<>&\"' éжع|").ofMinLength(1).ofMaxLength(40),
            Arbitraries.of(true, false))
        .as((text, two) -> {
          Wording one = Wording.of(Language.ENGLISH, "x" + text.strip());
          return two ? one.and(Language.RUSSIAN, "y" + text.strip()) : one;
        });
  }

  private static Arbitrary<Setting> settings(Kind kind) {
    Arbitrary<Optional<GeoPoint>> point =
        Combinators.combine(
                Arbitraries.doubles().between(-90, 90), Arbitraries.doubles().between(-180, 180))
            .as(GeoPoint::new)
            .optional();
    return switch (kind) {
      case STATIC_ASSEMBLY, VIGIL -> point.map(Setting.OnePlace::new);
      case MARCH ->
          Combinators.combine(wordings(), point)
              .as(Setting.Waypoint::new)
              .list()
              .ofMaxSize(4)
              .map(Setting.Route::new);
      case SEVERAL_PLACES ->
          Combinators.combine(wordings(), point, times())
              .as(Setting.Stop::new)
              .list()
              .ofMaxSize(4)
              .map(Setting.Places::new);
      case ONLINE ->
          Arbitraries.of("https://example.org/room?x=1#y", "https://a.example")
              .map(URI::create)
              .optional()
              .map(Setting.Online::new);
    };
  }

  private static Arbitrary<Poster> posters() {
    return Combinators.combine(wordings(), Arbitraries.integers().between(1, 9_000))
        .as((words, side) -> new Poster("pictures/" + "0a".repeat(32) + ".jpg", side, 1, words));
  }

  private static Arbitrary<Recurrence> recurrences() {
    Arbitrary<Recurrence.End> ends =
        Arbitraries.oneOf(
            Arbitraries.just(new Recurrence.End.Open()),
            Arbitraries.integers().between(1, 1_000).map(Recurrence.End.Count::new),
            days().map(Recurrence.End.Until::new));
    return Combinators.combine(
            Arbitraries.of(Recurrence.Pattern.values()),
            Arbitraries.integers().between(1, 52),
            ends,
            days().list().ofMaxSize(3))
        .as(Recurrence::new);
  }

  private static Arbitrary<Safety> safeties() {
    return Combinators.combine(
            Arbitraries.of(Provision.values()).set(), wordings(), Arbitraries.of(true, false))
        .as((said, words, yes) -> {
          Map<Provision, Safety.Answer> answers = new EnumMap<>(Provision.class);
          for (Provision one : said) {
            boolean worded = one.needsWords();
            answers.put(
                one,
                new Safety.Answer(yes || worded, worded ? Optional.of(words) : Optional.empty()));
          }
          return new Safety(answers);
        });
  }

  private static Arbitrary<Rights> rights() {
    return Combinators.combine(wordings(), wordings(), days())
        .as((country, text, day) -> new Rights(country, text, day, "An Act, section 1"));
  }

  private static Arbitrary<History> histories() {
    Arbitrary<Announced> announced =
        Arbitraries.of(Kind.values())
            .flatMap(kind ->
                Combinators.combine(wordings(), times(), settings(kind))
                    .as((words, times, setting) ->
                        new Announced(
                            kind, words, times, words, setting, Status.CONFIRMED, List.of())));
    return Arbitraries.oneOf(
        Arbitraries.just(History.hidden()),
        announced
            .list()
            .ofMaxSize(3)
            .map(versions -> {
              History history = History.none();
              for (Announced one : versions) {
                Revision revision =
                    new Revision(history.versions().size(), LocalDate.of(2026, 1, 1));
                history = history.and(new History.Earlier(revision, one));
              }
              return history;
            }));
  }
}
