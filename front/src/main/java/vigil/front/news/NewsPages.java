package vigil.front.news;

import vigil.front.gathering.GatheringPages;
import vigil.front.page.PreparedSite;
import vigil.front.page.Representation;
import vigil.front.published.Published;

/**
 * Prepares what people pull: {@code /feed.atom} and {@code /calendar.ics}. Nothing is pushed, and
 * nobody subscribes.
 */
public final class NewsPages {
  /** The feed's address. */
  static final String FEED = "/feed.atom";

  private static final String CALENDAR = "/calendar.ics";

  private NewsPages() {}

  /** Prepares both, in every language. */
  public static void prepare(PreparedSite.Preparation preparation, Published published) {
    preparation.answers(
        FEED,
        reading ->
            Representation.file(
                "application/atom+xml; charset=utf-8",
                reading.language(),
                AtomFeed.of(
                    preparation.site(),
                    reading,
                    new NewsWriter(preparation.site(), reading, published))));
    preparation.answers(
        CALENDAR,
        reading -> GatheringPages.calendar(preparation.site(), reading, published.gatherings()));
  }
}
