package vigil.front.published;

import java.util.List;
import vigil.core.language.Text;
import vigil.front.page.Frame;

/**
 * The page of the signed files.
 *
 * @param key the signing key as {@code minisign -P} takes it
 * @param site the site's own address
 * @param files paths below the page's own
 */
record EditionView(
    Frame frame, Text text, String title, String key, String site, List<String> files) {}
