package vigil.desk.publish;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import vigil.core.id.Slug;
import vigil.core.language.Language;
import vigil.core.language.Text;
import vigil.desk.casefile.DeskState;
import vigil.desk.casefile.PairedFront;
import vigil.desk.guard.DeskGuard;
import vigil.desk.page.Address;
import vigil.desk.page.Visit;
import vigil.desk.unlock.DeskRoutes;
import vigil.desk.unlock.OpenDesk;
import vigil.gather.Gathering;

/** The page of a gathering as readers will see it with the next edition. */
public final class PreviewPages {
  /** Stands where no front is known yet; a name that leads nowhere (RFC 2606). */
  private static final URI NO_FRONT = URI.create("https://front.invalid/");

  private final PublicPages pages;

  /**
   * @param pages that make what readers see
   */
  public PreviewPages(PublicPages pages) {
    this.pages = pages;
  }

  /** Hangs them up. */
  public void hangUp(DeskRoutes routes) {
    routes.get("/gatherings/{slug}/preview", this::show);
  }

  private void show(OpenDesk desk, Visit visit) throws IOException {
    Optional<Gathering> gathering =
        visit
            .id("slug", Slug::new)
            .flatMap(slug -> Optional.ofNullable(desk.state().gatherings().get(slug)));
    if (gathering.isEmpty()) {
      visit.missing();
      return;
    }
    Preview preview = preview(desk, visit, gathering.get());
    DeskGuard.onlyWhatItHolds(visit.context(), preview.policy());
    visit
        .context()
        .contentType("text/html; charset=utf-8")
        .result(preview.html(note(visit, gathering.get())));
  }

  private Preview preview(OpenDesk desk, Visit visit, Gathering gathering) throws IOException {
    DeskState state = desk.state();
    Optional<URI> front = state.front().map(PairedFront::address);
    Instant morning = desk.caseFile().today().atStartOfDay(gathering.times().zone()).toInstant();
    PublicPages.Ground ground =
        new PublicPages.Ground(
            desk.home().settings().group(),
            desk.home().settings().languages(),
            front.orElse(NO_FRONT),
            EditionContent.newest(desk),
            morning);
    return new Preview(
        pages.gathering(ground, EditionContent.announced(state, gathering), language(visit)),
        address(gathering),
        address(gathering) + "/preview",
        front,
        state.pictures());
  }

  private static Language language(Visit visit) {
    try {
      return visit.query("in").map(Language::new).orElse(visit.language());
    } catch (IllegalArgumentException noLanguage) {
      return visit.language();
    }
  }

  private static String address(Gathering gathering) {
    return Address.of("gatherings", gathering.slug().value());
  }

  private static String note(Visit visit, Gathering gathering) {
    Text words = PublishPages.WORDS.in(visit.language());
    return "<p class=\"notice\" lang=\"%s\" dir=\"%s\">%s <a href=\"%s\">%s</a></p>"
        .formatted(
            visit.language().tag(),
            visit.language().direction(),
            words.get("preview.note"),
            address(gathering),
            words.get("preview.back"));
  }
}
