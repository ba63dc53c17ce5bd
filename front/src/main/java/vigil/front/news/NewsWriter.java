package vigil.front.news;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import vigil.core.language.Language;
import vigil.core.language.Messages;
import vigil.core.language.Text;
import vigil.exchange.dossier.Correction;
import vigil.exchange.dossier.Dossier;
import vigil.exchange.dossier.DossierText;
import vigil.exchange.edition.Edition;
import vigil.front.dossier.DossierPages;
import vigil.front.gathering.GatheringPages;
import vigil.front.page.Phrase;
import vigil.front.page.Reading;
import vigil.front.page.Site;
import vigil.front.published.Published;
import vigil.gather.Gathering;
import vigil.gather.Status;
import vigil.gather.Update;

/**
 * Finds the news in an edition: dossiers published and corrected, gatherings announced and changed.
 */
final class NewsWriter {
  private static final Messages MESSAGES = Messages.of(NewsWriter.class);

  private final Site site;
  private final Reading reading;
  private final Published published;

  NewsWriter(Site site, Reading reading, Published published) {
    this.site = site;
    this.reading = reading;
    this.published = published;
  }

  /** What the calendar of all gatherings is called. */
  String calendar() {
    return text().get("calendar", site.name(language()));
  }

  /** The news of the whole site. */
  NewsFeed all() {
    List<NewsItem> items = new ArrayList<>();
    published.dossiers().forEach(dossier -> dossier(dossier, items));
    published.gatherings().forEach(gathering -> gathering(gathering, items));
    String title = text().get("title", site.name(language()));
    return feed("feed", title, NewsPages.FEED, "/", items);
  }

  /** The news of one gathering. An entry has the same id here as among those of the site. */
  NewsFeed of(Gathering gathering) {
    List<NewsItem> items = new ArrayList<>();
    gathering(gathering, items);
    String title = gathering.title().in(language()).text();
    return feed(
        "feed/gathering/" + gathering.slug(),
        text().get("title", title),
        GatheringPages.feedPath(gathering.slug()),
        GatheringPages.path(gathering.slug()),
        items);
  }

  /**
   * Its id is the same for as long as the group signs with the same key. Without any news it is as
   * old as the edition, and before the first one very old.
   */
  private NewsFeed feed(String name, String title, String path, String page, List<NewsItem> items) {
    items.sort(Comparator.comparing(NewsItem::day).reversed());
    LocalDate updated =
        items.stream()
            .map(NewsItem::day)
            .findFirst()
            .or(() -> published.edition().map(edition -> edition.manifest().publishedOn()))
            .orElse(LocalDate.EPOCH);
    return new NewsFeed(id(name), title, path, page, updated, items);
  }

  private void dossier(Dossier dossier, List<NewsItem> items) {
    Language written =
        dossier.languages().contains(language()) ? language() : dossier.languages().getFirst();
    DossierText words = dossier.text(written);
    URI page = page(DossierPages.path(dossier.slug()));
    String name = "dossier/" + dossier.slug();
    items.add(
        new NewsItem(
            id(name), dossier.publishedOn(), words.title(), words.summary().orElse(""), page));
    int number = 0;
    for (Correction correction : dossier.corrections()) {
      items.add(
          new NewsItem(
              id(name + "/correction/" + number++),
              correction.on(),
              text().get("corrected", words.title()),
              Phrase.of(correction.what(), language()).text(),
              page));
    }
  }

  private void gathering(Gathering gathering, List<NewsItem> items) {
    String title = gathering.title().in(language()).text();
    URI page = page(GatheringPages.path(gathering.slug()));
    String name = "gathering/" + gathering.slug();
    int sequence = gathering.revision().sequence();
    items.add(
        new NewsItem(
            id(name + "/" + sequence),
            gathering.revision().changedOn(),
            text().get(event(gathering), title),
            gathering.place().in(language()).text(),
            page));
    int number = 0;
    for (Update update : gathering.updates()) {
      items.add(
          new NewsItem(
              id(name + "/update/" + number++),
              update.day(),
              text().get("update", title),
              update.text().in(language()).text(),
              page));
    }
  }

  /** What the latest version of it is, as a key. */
  private static String event(Gathering gathering) {
    if (gathering.status() == Status.CANCELLED) {
      return "cancelled";
    }
    return gathering.revision().sequence() == 0 ? "announced" : "changed";
  }

  private URI page(String path) {
    return site.at(reading.link(path));
  }

  /**
   * A name-based UUID (RFC 9562, section 5.3): it needs no address, so it outlives a move to
   * another host.
   */
  private URI id(String name) {
    String key = published.edition().map(Edition::signedBy).map(Object::toString).orElse("");
    byte[] named = (key + "\n" + name).getBytes(StandardCharsets.UTF_8);
    return URI.create("urn:uuid:" + UUID.nameUUIDFromBytes(named));
  }

  private Text text() {
    return MESSAGES.in(language());
  }

  private Language language() {
    return reading.language();
  }
}
