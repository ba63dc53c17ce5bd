package vigil.front.news;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

/**
 * A feed in one language.
 *
 * @param id the same for as long as the feed is, also at another address
 * @param path its own address on the site
 * @param page the address of the page that it tells the news of
 * @param updated the day of the latest news
 * @param items the latest first
 */
record NewsFeed(
    URI id, String title, String path, String page, LocalDate updated, List<NewsItem> items) {
  NewsFeed {
    items = List.copyOf(items);
  }
}
