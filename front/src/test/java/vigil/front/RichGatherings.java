package vigil.front;

import static vigil.core.language.Language.ENGLISH;
import static vigil.core.language.Language.RUSSIAN;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.core.id.Slug;
import vigil.core.map.GeoPoint;
import vigil.exchange.Sha256;
import vigil.exchange.edition.EditionPath;
import vigil.gather.Condition;
import vigil.gather.Gathering;
import vigil.gather.GatheringJson;
import vigil.gather.Kind;
import vigil.gather.PoliceNotice;
import vigil.gather.Poster;
import vigil.gather.Provision;
import vigil.gather.Recurrence;
import vigil.gather.Safety;
import vigil.gather.Setting;
import vigil.gather.Status;
import vigil.gather.Times;
import vigil.gather.Update;
import vigil.gather.Wording;
import vigil.gather.police.Law;

/** Gatherings with all that one can say of them. */
final class RichGatherings {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  /** A picture of one pixel. */
  private static final byte[] PIXEL =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  private static final String POSTER = "pictures/" + Sha256.of(PIXEL).hex() + ".png";

  private RichGatherings() {}

  static Map<EditionPath, byte[]> files() {
    Map<EditionPath, byte[]> files = new HashMap<>();
    for (Gathering one : List.of(march(), weekly(), everywhere(), online())) {
      files.put(new EditionPath("gatherings/" + one.slug() + ".json"), GatheringJson.write(one));
    }
    files.put(new EditionPath(POSTER), PIXEL);
    return files;
  }

  /** Changed twice since it was first public, with conditions. */
  static Gathering march() {
    Gathering first =
        Gathering.draft(
                new Slug("march"),
                Kind.MARCH,
                times(LocalDate.of(2038, 3, 20), 12),
                TODAY.minusDays(9))
            .title(both("March for the disappeared", "Шествие за исчезнувших"))
            .place(both("Hyde Park, at Speakers’ Corner", "Гайд-парк, Уголок ораторов"))
            .setting(new Setting.Route(List.of(point("Speakers’ Corner", 51.5131, -0.1589))))
            .finish();
    Gathering moved =
        first.edit().times(times(LocalDate.of(2038, 3, 27), 13)).finish().after(first, TODAY);
    return moved
        .edit()
        .setting(
            new Setting.Route(
                List.of(
                    point("Speakers’ Corner", 51.5131, -0.1589),
                    point("Marble Arch", 51.5133, -0.1588),
                    point("Oxford Circus", 51.5152, -0.1419),
                    point("Trafalgar Square", 51.5080, -0.1281))))
        .status(Status.CHANGED)
        .police(new PoliceNotice.InformedOn(TODAY))
        .message(both("Bring **a photograph**.", "Возьмите **фотографию**."))
        .condition(
            new Condition(
                TODAY, both("The march keeps to the *eastern* lane.", "Только *правая* сторона.")))
        .update(new Update(TODAY, both("A week later.", "На неделю позже.")))
        .safety(safety())
        .rights(Optional.of(Law.shipped().getFirst().rights()))
        .poster(
            Optional.of(new Poster(POSTER, 1, 1, both("Candles in the dark", "Свечи в темноте"))))
        .finish()
        .publishedAfter(first);
  }

  static Gathering weekly() {
    return Gathering.draft(
            new Slug("weekly"), Kind.VIGIL, times(LocalDate.of(2026, 1, 7), 18), TODAY)
        .title(Wording.of(ENGLISH, "Wednesdays for the prisoners"))
        .place(Wording.of(ENGLISH, "In front of the embassy"))
        .setting(new Setting.OnePlace(Optional.of(new GeoPoint(51.5103, -0.1863))))
        .recurrence(
            Optional.of(
                new Recurrence(
                    Recurrence.Pattern.WEEKLY,
                    1,
                    new Recurrence.End.Until(LocalDate.of(2100, 1, 1)),
                    List.of(LocalDate.of(2099, 12, 23)))))
        .finish();
  }

  static Gathering everywhere() {
    return Gathering.draft(
            new Slug("everywhere"),
            Kind.SEVERAL_PLACES,
            times(LocalDate.of(2038, 5, 17), 17),
            TODAY)
        .title(Wording.of(ENGLISH, "One day, many cities"))
        .place(Wording.of(ENGLISH, "In four cities"))
        .setting(
            new Setting.Places(
                List.of(
                    stop("Berlin", 52.516, 13.377, "Europe/Berlin"),
                    stop("Tbilisi", 41.693, 44.801, "Asia/Tbilisi"),
                    stop("London", 51.508, -0.128, "Europe/London"))))
        .finish();
  }

  static Gathering online() {
    return Gathering.draft(
            new Slug("online"), Kind.ONLINE, times(LocalDate.of(2038, 6, 1), 20), TODAY)
        .title(Wording.of(ENGLISH, "Reading of the names"))
        .place(Wording.of(ENGLISH, "Online"))
        .setting(new Setting.Online(Optional.of(URI.create("https://meet.example/names"))))
        .finish();
  }

  private static Safety safety() {
    return new Safety(
        Map.of(
            Provision.STEP_FREE_ROUTE,
            new Safety.Answer(true, Optional.empty()),
            Provision.TOILETS,
            new Safety.Answer(
                false, Optional.of(Wording.of(ENGLISH, "The next ones are at Marble Arch."))),
            Provision.LEGAL_HELP,
            new Safety.Answer(true, Optional.of(Wording.of(ENGLISH, "+44 20 7946 0000"))),
            Provision.CAMERAS,
            new Safety.Answer(true, Optional.empty()),
            Provision.PHONES,
            new Safety.Answer(true, Optional.of(Wording.of(ENGLISH, "Best left at home.")))));
  }

  private static Times times(LocalDate day, int hour) {
    LocalDateTime start = day.atTime(hour, 0);
    return new Times(start, Optional.of(start.plusHours(2)), LONDON);
  }

  private static Setting.Waypoint point(String name, double latitude, double longitude) {
    return new Setting.Waypoint(
        Wording.of(ENGLISH, name), Optional.of(new GeoPoint(latitude, longitude)));
  }

  private static Setting.Stop stop(String name, double latitude, double longitude, String zone) {
    return new Setting.Stop(
        Wording.of(ENGLISH, name),
        Optional.of(new GeoPoint(latitude, longitude)),
        Times.openEnded(LocalDateTime.of(2038, 5, 17, 18, 0), ZoneId.of(zone)));
  }

  private static Wording both(String english, String russian) {
    return Wording.of(ENGLISH, english).and(RUSSIAN, russian);
  }
}
