package vigil.front.news;

import java.net.URI;
import java.time.LocalDate;

/**
 * One piece of news.
 *
 * @param id the same for as long as the news is
 * @param day when it was published
 * @param summary plain text; may be empty
 */
record NewsItem(URI id, LocalDate day, String title, String summary, URI page) {}
