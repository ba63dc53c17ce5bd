package vigil.front.news;

import java.util.function.Function;
import vigil.front.gathering.GatheringPages;
import vigil.front.page.PreparedSite;
import vigil.front.page.Representation;
import vigil.front.page.Site;
import vigil.front.published.Published;
import vigil.gather.Gathering;

/**
 * Prepares what people pull: {@code /feed.atom}, a feed for each gathering, and {@code
 * /calendar.ics}. Nothing is pushed, and nobody subscribes.
 */
public final class NewsPages {
  /** The feed's address. */
  static final String FEED = "/feed.atom";

  private static final String ATOM = "application/atom+xml; charset=utf-8";
  private static final String CALENDAR = "/calendar.ics";

  private NewsPages() {}

  /** Prepares all of them, in every language. */
  public static void prepare(PreparedSite.Preparation preparation, Published published) {
    feed(preparation, published, FEED, NewsWriter::all);
    for (Gathering gathering : published.gatherings()) {
      feed(
          preparation,
          published,
          GatheringPages.feedPath(gathering.slug()),
          news -> news.of(gathering));
    }
    preparation.answers(
        CALENDAR,
        reading -> {
          NewsWriter news = new NewsWriter(preparation.site(), reading, published);
          return GatheringPages.calendar(
              news.calendar(), preparation.site(), reading, published.gatherings());
        });
  }

  private static void feed(
      PreparedSite.Preparation preparation,
      Published published,
      String path,
      Function<NewsWriter, NewsFeed> choice) {
    Site site = preparation.site();
    preparation.answers(
        path,
        reading -> {
          NewsFeed feed = choice.apply(new NewsWriter(site, reading, published));
          return Representation.file(ATOM, reading.language(), AtomFeed.of(site, reading, feed));
        });
  }
}
