package vigil.front.dossier;

import java.util.List;
import java.util.Optional;
import vigil.core.id.Slug;
import vigil.exchange.dossier.Dossier;
import vigil.exchange.edition.Edition;
import vigil.exchange.edition.EditionPath;
import vigil.front.page.Frame;
import vigil.front.page.Html;
import vigil.front.page.Phrase;
import vigil.front.page.PreparedSite;
import vigil.front.page.Reading;
import vigil.front.page.Representation;
import vigil.front.page.Site;
import vigil.front.published.Published;

/** Prepares the page of every dossier, and beside it the file it is made from. */
public final class DossierPages {
  private static final String FOLDER = "/" + Edition.DOSSIERS + "/";

  private DossierPages() {}

  /** The address of a dossier's page. */
  public static String path(Slug slug) {
    return FOLDER + slug;
  }

  /** Prepares all of them. */
  public static void prepare(PreparedSite.Preparation preparation, Published published) {
    for (Dossier dossier : published.dossiers()) {
      preparation.page(
          path(dossier.slug()), reading -> page(preparation.site(), reading, dossier, published));
      file(published, dossier.slug())
          .ifPresent(json ->
              preparation.file(
                  path(dossier.slug()) + ".json",
                  Representation.file(
                      "application/json", Representation.Lifetime.ASK_AGAIN, json)));
    }
  }

  private static Optional<byte[]> file(Published published, Slug slug) {
    EditionPath path = new EditionPath(Edition.DOSSIERS + "/" + slug + ".json");
    return published.edition().flatMap(edition -> edition.file(path));
  }

  private static byte[] page(Site site, Reading reading, Dossier dossier, Published published) {
    DossierWriter writer = new DossierWriter(dossier, reading.language());
    Head head = writer.head();
    DossierView view =
        new DossierView(
            Frame.of(site, reading, path(dossier.slug()), head.prose().title().text()),
            writer.text(),
            head,
            writer.acts(),
            gatherings(reading, dossier, published),
            published.edition().map(edition -> SignedIn.of(edition, site, dossier.slug())));
    return Html.of((output, interceptor) -> JtedossierGenerated.render(output, interceptor, view));
  }

  private static List<Link> gatherings(Reading reading, Dossier dossier, Published published) {
    return published.gatheringsOf(dossier.slug()).stream()
        .map(gathering -> {
          var title = gathering.title().in(reading.language());
          return new Link(
              reading.link("/" + Edition.GATHERINGS + "/" + gathering.slug()),
              new Phrase(title.language(), title.text()));
        })
        .toList();
  }
}
