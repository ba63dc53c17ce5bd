package vigil.front.page;

import java.net.URI;
import java.util.List;
import vigil.core.language.Language;
import vigil.exchange.LocalizedText;
import vigil.front.settings.FrontSettings;

/**
 * What every page knows of the site it belongs to.
 *
 * @param group the name of the group that runs it
 * @param address where visitors find the site: scheme and host, with a slash at the end
 * @param pages what the group puts on its pages
 * @param languages the languages its pages are written in; the first is the default
 */
public record Site(
    LocalizedText group, URI address, FrontSettings.Pages pages, List<Language> languages) {

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
