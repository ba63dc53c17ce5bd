package vigil.desk.search.word;

import com.ibm.icu.lang.UScript;
import java.util.Set;

/**
 * A word of a text.
 *
 * @param written as it stands there
 * @param start where it begins in the text, in UTF-16 units
 * @param end where it ends
 * @param forms as it is compared: folded, and without what an apostrophe ties to it
 */
public record Word(String written, int start, int end, Set<String> forms) {
  public Word {
    forms = Set.copyOf(forms);
  }

  /** Whether it may be a name: it begins with a capital, or its script has none. */
  public boolean mayBeName() {
    int first = written.codePointAt(0);
    return Character.isLetter(first) && !Character.isLowerCase(first);
  }

  /** The script of its first letter or digit, as ICU numbers them. */
  int script() {
    return UScript.getScript(written.codePointAt(0));
  }
}
