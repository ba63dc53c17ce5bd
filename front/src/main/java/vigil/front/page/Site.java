package vigil.front.page;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import vigil.core.language.Language;
import vigil.exchange.LocalizedText;

/**
 * What every page knows of the site it belongs to.
 *
 * @param group the name of the group that runs it
 * @param address where visitors find the site: scheme and host, with a slash at the end
 * @param leaveTo where "leave this page" leads
 * @param help whom to turn to in need, one contact a line
 * @param languages the languages its pages are written in; the first is the default
 */
public record Site(
    LocalizedText group,
    URI address,
    URI leaveTo,
    Optional<LocalizedText> help,
    List<Language> languages) {

  public Site {
    languages = List.copyOf(languages);
  }

  /** The group's name for a reader of this language. */
  public String name(Language reader) {
    return group.in(reader).text();
  }

  /** The full address of one of its pages. */
  public URI at(String path) {
    return address.resolve(path);
  }
}
