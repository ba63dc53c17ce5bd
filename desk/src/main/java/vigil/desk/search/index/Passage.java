package vigil.desk.search.index;

import java.util.Optional;
import vigil.core.language.Language;

/**
 * A text that can be searched.
 *
 * @param language in which it is, if that is known
 */
public record Passage(Optional<Language> language, String text) {

  /** A text in a language that nobody noted. */
  public static Passage of(String text) {
    return new Passage(Optional.empty(), text);
  }

  /** Without the text, which must not end up in a log. */
  @Override
  public String toString() {
    return "Passage[" + language.map(Language::tag).orElse("?") + "]";
  }
}
