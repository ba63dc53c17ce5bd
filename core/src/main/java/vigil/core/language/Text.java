package vigil.core.language;

import com.ibm.icu.text.MessageFormat;
import java.util.Map;
import java.util.Set;

/** The messages of one part in one language. Immutable; safe for all threads. */
public final class Text {

  private final Language language;
  private final String part;
  private final Map<String, String> patterns;

  Text(Language language, String part, Map<String, String> patterns) {
    this.language = language;
    this.part = part;
    this.patterns = patterns;
  }

  /** The language of these messages. */
  public Language language() {
    return language;
  }

  /** Whether there is a message of this key. */
  public boolean has(String key) {
    return patterns.containsKey(key);
  }

  /**
   * The message of a key with its arguments filled in: `{0}` is the first (ICU MessageFormat,
   * plurals included). Numbers are written as the language writes them; what must not be grouped,
   * such as a year, is passed as text. The answer is plain text: a page escapes it.
   *
   * @throws MissingMessageException when there is no such key
   */
  public String get(String key, Object... arguments) {
    String pattern = pattern(key);
    return isPlain(pattern)
        ? pattern
        : new MessageFormat(pattern, language.locale()).format(arguments);
  }

  Set<String> keys() {
    return patterns.keySet();
  }

  String pattern(String key) {
    String pattern = patterns.get(key);
    if (pattern == null) {
      throw new MissingMessageException(part + "." + key, language);
    }
    return pattern;
  }

  private static boolean isPlain(String pattern) {
    return pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0;
  }
}
