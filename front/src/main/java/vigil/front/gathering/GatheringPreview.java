package vigil.front.gathering;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vigil.core.language.Language;
import vigil.exchange.LocalizedText;
import vigil.exchange.edition.Edition;
import vigil.front.page.Frame;
import vigil.front.page.Reading;
import vigil.front.page.Site;
import vigil.front.page.Stylesheet;
import vigil.front.published.Published;
import vigil.front.settings.FrontSettings;
import vigil.gather.Gathering;

/**
 * The page of a gathering before it is published, made by the same templates and without a front:
 * how many will be there only a front can say, so that part is left out.
 *
 * @param group that announces it
 * @param languages that the group publishes in; those that pages have no words for are passed over
 * @param address of the front
 * @param published what is public already, whose dossiers the page can lead to
 * @param at the moment as which it is shown
 */
public record GatheringPreview(
    LocalizedText group,
    List<Language> languages,
    URI address,
    Optional<Edition> published,
    Instant at) {
  public GatheringPreview {
    languages = List.copyOf(languages);
  }

  /** The style sheet of the page. */
  public static String stylesheet() {
    return new String(Stylesheet.content(), UTF_8);
  }

  /** The page in a language, or in the first that there are words for. */
  public String html(Gathering gathering, Language language) {
    Set<Language> offered = new LinkedHashSet<>(languages);
    offered.retainAll(Frame.languages());
    offered.addAll(Frame.languages());
    List<Language> all = List.copyOf(offered);
    Site site =
        new Site(
            group,
            address,
            new FrontSettings.Pages("", address, Optional.empty(), Optional.empty()),
            all);
    Reading reading = new Reading(Language.negotiate(language.tag(), null, all), true);
    Published shown = new Published(published, List.of(gathering), at);
    Sharing sharing = GatheringPages.sharing(site, reading, gathering, shown);
    byte[] html =
        GatheringPages.html(sharing, shown, sharing.head(Optional.empty()), Optional.empty());
    return new String(html, UTF_8);
  }
}
