package vigil.casebook;

import java.util.Optional;
import vigil.core.language.Language;

/**
 * What a source said, in its own words.
 *
 * @param words as they were said or written; empty once erased, and where nobody kept them
 * @param language they are in, if somebody noted it
 * @param translation of the words for those who do not read them; may be empty, erased with them
 */
public record Quotation(String words, Optional<Language> language, String translation) {
  static final Quotation NONE = new Quotation("", Optional.empty(), "");

  public Quotation {
    words = words.strip();
    translation = translation.strip();
  }

  /** Whether anything is there that erasing would take away. */
  boolean hasWords() {
    return !words.isEmpty() || !translation.isEmpty();
  }

  Quotation erased() {
    return new Quotation("", language, "");
  }

  /** Without the words, which must not end up in a log. */
  @Override
  public String toString() {
    return "Quotation[" + language.map(Language::tag).orElse("?") + "]";
  }
}
