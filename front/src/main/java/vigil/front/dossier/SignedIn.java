package vigil.front.dossier;

import java.time.LocalDate;
import vigil.core.id.Slug;
import vigil.exchange.edition.Edition;
import vigil.front.page.Site;

/**
 * The edition that a dossier is published in, and how to check it.
 *
 * @param key the signing key as {@code minisign -P} takes it
 * @param file the dossier's file, as an address on this site
 * @param site the site's own address
 */
record SignedIn(long number, LocalDate day, String key, String file, String site) {

  static SignedIn of(Edition edition, Site site, Slug slug) {
    return new SignedIn(
        edition.number(),
        edition.manifest().publishedOn(),
        edition.signedBy().encoded(),
        DossierPages.path(slug) + ".json",
        site.address().toString());
  }
}
