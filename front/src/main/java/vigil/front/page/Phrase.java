package vigil.front.page;

import vigil.core.language.Language;
import vigil.exchange.LocalizedText;

/** Words with the language that they are really in, which may not be the page's. */
public record Phrase(Language language, String text) {

  /** The text for a reader; in another language when there is none in his. */
  public static Phrase of(LocalizedText text, Language reader) {
    LocalizedText.Worded worded = text.in(reader);
    return new Phrase(worded.language(), worded.text());
  }

  /** Its language as HTML's {@code lang}. */
  public String lang() {
    return language.tag();
  }

  /** Its direction as HTML's {@code dir}. */
  public String dir() {
    return language.direction();
  }
}
