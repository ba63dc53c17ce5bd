package vigil.desk.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.core.language.Language;
import vigil.core.language.Text;

/**
 * What surrounds every page.
 *
 * @param words the frame's own messages
 * @param languages that the desk speaks
 * @param address of this page, without a query
 * @param notice what has just been done, said once
 */
public record Frame(Text words, List<Language> languages, String address, @Nullable String notice) {

  /** The sections of the navigation, by the first segment of their addresses. */
  public static final List<String> SECTIONS =
      List.of(
          "inbox",
          "hotline",
          "events",
          "persons",
          "sources",
          "search",
          "dossiers",
          "gatherings",
          "publish",
          "front",
          "keys",
          "history");

  /** The language of the page. */
  public Language language() {
    return words.language();
  }

  /** Whether a section of the navigation is the one the page belongs to: its first path segment. */
  public boolean isIn(String section) {
    return address.equals(section) || address.startsWith(section + "/");
  }
}
