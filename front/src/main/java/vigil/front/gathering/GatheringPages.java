package vigil.front.gathering;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import vigil.core.id.Slug;
import vigil.core.language.Language;
import vigil.core.vocabulary.ActType;
import vigil.exchange.edition.Edition;
import vigil.exchange.edition.EditionPath;
import vigil.front.dossier.Counted;
import vigil.front.page.Frame;
import vigil.front.page.Html;
import vigil.front.page.Phrase;
import vigil.front.page.PreparedSite;
import vigil.front.page.Reading;
import vigil.front.page.Representation;
import vigil.front.page.Site;
import vigil.front.presence.PresenceSection;
import vigil.front.published.EditionPages;
import vigil.front.published.Published;
import vigil.front.sharing.Pictures;
import vigil.gather.Gathering;
import vigil.gather.calendar.GatheringCalendar;

/**
 * Prepares the page of every gathering, its calendar entry, its card and its pictures, and the file
 * that all of them are made from.
 */
public final class GatheringPages {
  private static final String FOLDER = "/" + Edition.GATHERINGS + "/";
  private static final String CALENDAR = "text/calendar; charset=utf-8";

  /** What stands behind the address of a gathering where it is given in ActivityStreams. */
  public static final String ACTIVITY = "/activity";

  private GatheringPages() {}

  /** The address of a gathering's page. */
  public static String path(Slug slug) {
    return FOLDER + slug;
  }

  /** The address of the feed of its news. */
  public static String feedPath(Slug slug) {
    return path(slug) + "/feed.atom";
  }

  /** Says how many come. */
  @FunctionalInterface
  public interface Coming {
    /** The section of this gathering; empty when nobody is counted there. */
    Optional<PresenceSection> at(Gathering gathering, Reading reading);
  }

  /** Prepares all of them. */
  public static void prepare(
      PreparedSite.Preparation preparation, Published published, Coming coming, Pictures pictures) {
    Site site = preparation.site();
    for (Gathering gathering : published.gatherings()) {
      String path = path(gathering.slug());
      preparation.answers(
          path,
          reading ->
              page(sharing(site, reading, gathering, published), published, coming, pictures));
      preparation.answers(
          Sharing.cardPath(gathering.slug()),
          reading -> Card.of(sharing(site, reading, gathering, published)));
      pictures(preparation, published, gathering, pictures);
      preparation.answers(
          path + ".ics",
          reading ->
              calendar(
                  reading,
                  GatheringCalendar.ics(List.of(gathering), site.address(), reading.language())));
      file(published, gathering.slug())
          .ifPresent(json ->
              preparation.file(
                  path + ".json",
                  Representation.file(
                      "application/json", Representation.Lifetime.ASK_AGAIN, json)));
    }
  }

  /** Several in one calendar, under a name. */
  public static Representation calendar(
      String name, Site site, Reading reading, List<Gathering> gatherings) {
    return calendar(
        reading, GatheringCalendar.named(name, gatherings, site.address(), reading.language()));
  }

  private static Representation calendar(Reading reading, String ics) {
    return Representation.file(CALENDAR, reading.language(), ics.getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<byte[]> file(Published published, Slug slug) {
    EditionPath path = new EditionPath(Edition.GATHERINGS + "/" + slug + ".json");
    return published.edition().flatMap(edition -> edition.file(path));
  }

  static Sharing sharing(Site site, Reading reading, Gathering gathering, Published published) {
    Announcement words = new Announcement(gathering, published.at(), reading.language());
    return new Sharing(site, reading, gathering, words);
  }

  /** One in each language that this machine has letters for, while it is to come. */
  private static void pictures(
      PreparedSite.Preparation preparation,
      Published published,
      Gathering gathering,
      Pictures pictures) {
    for (Language language : preparation.site().languages()) {
      Sharing sharing =
          sharing(preparation.site(), new Reading(language, false), gathering, published);
      sharing
          .picture(pictures)
          .ifPresent(picture -> preparation.file(sharing.picturePath(), picture));
    }
  }

  private static Representation page(
      Sharing sharing, Published published, Coming coming, Pictures pictures) {
    Reading reading = sharing.reading();
    Optional<PresenceSection> presence = coming.at(sharing.gathering(), reading);
    byte[] html = html(sharing, published, sharing.head(pictures), presence);
    return presence.filter(PresenceSection::open).isPresent()
        ? Representation.scriptedPage(reading.language(), html)
        : Representation.page(reading.language(), html);
  }

  static byte[] html(
      Sharing sharing,
      Published published,
      GatheringView.Head head,
      Optional<PresenceSection> presence) {
    Gathering gathering = sharing.gathering();
    Reading reading = sharing.reading();
    Announcement words = sharing.words();
    GatheringView view =
        new GatheringView(
            Frame.of(sharing.site(), reading, path(gathering.slug()), words.title().text())
                .withActivity(path(gathering.slug()) + ACTIVITY),
            words.text(),
            words.facts(),
            words.conditions(),
            words.poster(EditionPages.PATH),
            words.message(),
            words.updates(),
            words.venue(),
            words.care(),
            words.rights(),
            words.earlier(),
            attendance(reading, gathering, published),
            dossier(reading, gathering, published),
            path(gathering.slug()) + ".ics",
            sharing.follow(),
            head,
            presence);
    return Html.of(
        (output, interceptor) -> JtegatheringGenerated.render(output, interceptor, view));
  }

  private static Optional<Counted> attendance(
      Reading reading, Gathering gathering, Published published) {
    return gathering
        .attendance()
        .flatMap(published::dossier)
        .flatMap(dossier -> Counted.of(dossier, ActType.ATTENDANCE, reading));
  }

  private static Optional<GatheringView.Link> dossier(
      Reading reading, Gathering gathering, Published published) {
    return gathering
        .event()
        .flatMap(published::dossier)
        .map(dossier ->
            new GatheringView.Link(
                reading.link("/" + Edition.DOSSIERS + "/" + dossier.slug()),
                Phrase.of(dossier.event().title(), reading.language())));
  }
}
