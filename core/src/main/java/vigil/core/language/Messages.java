package vigil.core.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The messages of one part of the program in all languages it was translated to. Immutable; safe
 * for all threads.
 */
public final class Messages {

  private final Map<Language, Text> texts;
  private final Map<Language, Set<String>> keys;

  private Messages(Map<Language, Map<String, String>> patterns) {
    texts = new LinkedHashMap<>();
    keys = new LinkedHashMap<>();
    patterns.forEach((language, found) -> {
      texts.put(language, new Text(language, found));
      keys.put(language, Set.copyOf(found.keySet()));
    });
  }

  /**
   * Reads every `<folder>/<tag>.properties` (UTF-8, values are ICU MessageFormat patterns) of the
   * class path. A new translation is a new file, nothing else. `en.properties` must be there.
   *
   * @param beside the class whose package the folder lies in
   * @param folder relative to that package; from the root of the class path when it begins with `/`
   * @throws IllegalStateException when `en.properties` is absent or a file cannot be read: a bug of
   *     ours
   */
  public static Messages load(Class<?> beside, String folder) {
    return new Messages(MessageFiles.read(beside::getResource, folder));
  }

  /** The languages there are, English first, the others by tag. */
  public List<Language> languages() {
    return List.copyOf(texts.keySet());
  }

  /** The messages in the language, or in its nearest relative that is there, or in English. */
  public Text in(Language language) {
    Text exact = texts.get(language);
    return exact != null ? exact : nearest(language);
  }

  private Text nearest(Language language) {
    Text text = texts.get(Language.negotiate(language.tag(), null, languages()));
    if (text == null) {
      throw new IllegalStateException("A language was chosen that was not offered.");
    }
    return text;
  }

  /** The keys written in a language; none when there is no such file. */
  public Set<String> keys(Language language) {
    return keys.getOrDefault(language, Set.of());
  }
}
