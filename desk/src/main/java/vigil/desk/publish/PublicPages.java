package vigil.desk.publish;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vigil.core.language.Language;
import vigil.exchange.LocalizedText;
import vigil.exchange.edition.Edition;
import vigil.gather.Gathering;

/** Makes pages as readers will see them. The desk has no such page of its own. */
@FunctionalInterface
public interface PublicPages {
  /** The page of a gathering as it would be in the next edition. */
  Page gathering(Ground ground, Gathering gathering, Language language);

  /**
   * What a page stands on.
   *
   * @param group that publishes
   * @param languages that it publishes in
   * @param front the address of the public site
   * @param published what is public already
   * @param at the moment as which the page is shown
   */
  record Ground(
      LocalizedText group,
      List<Language> languages,
      URI front,
      Optional<Edition> published,
      Instant at) {
    public Ground {
      languages = List.copyOf(languages);
    }
  }

  /**
   * A page.
   *
   * @param html all of it; its links are those of the public site
   * @param styles its style sheet
   */
  record Page(String html, String styles) {}
}
