package vigil.exchange;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vigil.core.language.Language;

/**
 * The same text in one or more languages. In JSON an object of language tags and texts.
 *
 * @param texts by language, in the order in which they were written; at least one, none blank
 */
public record LocalizedText(@JsonValue Map<Language, String> texts) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public LocalizedText {
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("a text is needed in at least one language");
    }
    texts.forEach(LocalizedText::requireWords);
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
  }

  /** A text in one language. */
  public static LocalizedText of(Language language, String text) {
    return new LocalizedText(Map.of(language, text));
  }

  /** The text in this language; where there is none, in the first that there is. */
  public Worded in(Language language) {
    String text = texts.get(language);
    if (text != null) {
      return new Worded(language, text);
    }
    Map.Entry<Language, String> first = texts.entrySet().iterator().next();
    return new Worded(first.getKey(), first.getValue());
  }

  /** The languages that the text is in, the first written first. */
  public List<Language> languages() {
    return List.copyOf(texts.keySet());
  }

  private static void requireWords(Language language, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("the text in language \"" + language + "\" is empty");
    }
  }

  /**
   * A text and the language that it is really in.
   *
   * @param language for the {@code lang} attribute
   * @param text not blank
   */
  public record Worded(Language language, String text) {}
}
