package vigil.core.language;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The messages of one part of the program in all languages it was translated to. Immutable; safe
 * for all threads.
 *
 * <p>A language is one file on the class path, {@code vigil/words/<tag>.properties} (UTF-8, values
 * are ICU MessageFormat patterns), and is found by being there. It holds the messages of every
 * part; a key begins with the part that uses it.
 */
public final class Messages {

  private static final Map<Language, Map<String, String>> FILES =
      MessageFiles.read(Messages.class::getResource, "/vigil/words");

  private static final String ROOT = "vigil.";

  private final Map<Language, Text> texts;

  private Messages(Map<Language, Text> texts) {
    this.texts = texts;
  }

  /**
   * The messages of a class's package: those of {@code vigil.front.page} have keys that begin with
   * {@code front.page.}, and are asked for without it.
   *
   * @throws IllegalStateException when the package has none in any language: a bug of ours
   */
  public static Messages of(Class<?> user) {
    return of(user.getPackageName().substring(ROOT.length()));
  }

  static Messages of(String part) {
    Map<Language, Text> texts = new LinkedHashMap<>();
    FILES.forEach((language, all) -> {
      Map<String, String> own = own(all, part + ".");
      if (!own.isEmpty()) {
        texts.put(language, new Text(language, part, own));
      }
    });
    if (texts.isEmpty()) {
      throw new IllegalStateException("No message has a key that begins with " + part + ".");
    }
    return new Messages(texts);
  }

  private static Map<String, String> own(Map<String, String> all, String prefix) {
    Map<String, String> own = new HashMap<>();
    all.forEach((key, pattern) -> {
      if (key.startsWith(prefix)) {
        own.put(key.substring(prefix.length()), pattern);
      }
    });
    return Map.copyOf(own);
  }

  /** The languages this part was translated to, English first, the others by tag. */
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

  /** The keys written in a language; none when this part was not translated to it. */
  public Set<String> keys(Language language) {
    Text text = texts.get(language);
    return text == null ? Set.of() : text.keys();
  }
}
