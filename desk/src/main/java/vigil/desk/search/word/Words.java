package vigil.desk.search.word;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Takes a text apart into its words, as Unicode bounds them (UAX 29). */
public final class Words {
  private static final Pattern APOSTROPHE = Pattern.compile("['\u2019\u02BC\uFF07]");

  /** What French and Italian put before an apostrophe: l', d', qu', dell'. */
  private static final int LONGEST_ARTICLE = 4;

  /** What English puts after one: 's. */
  private static final int LONGEST_ENDING = 2;

  private Words() {}

  /** The words of a text, in order. */
  public static List<Word> in(String text) {
    return in(text, Words::forms);
  }

  static List<Word> in(String text, Function<String, Set<String>> formsOf) {
    List<Word> words = new ArrayList<>();
    try (StandardTokenizer tokens = new StandardTokenizer()) {
      CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
      OffsetAttribute place = tokens.getAttribute(OffsetAttribute.class);
      tokens.setReader(new StringReader(text));
      tokens.reset();
      while (tokens.incrementToken()) {
        Set<String> forms = formsOf.apply(term.toString());
        if (!forms.isEmpty()) {
          words.add(new Word(term.toString(), place.startOffset(), place.endOffset(), forms));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory cannot be read.", e);
    }
    return words;
  }

  static Set<String> forms(String written) {
    Set<String> forms = new LinkedHashSet<>();
    String[] parts = APOSTROPHE.split(written);
    forms.add(Folding.of(String.join("", parts)));
    if (parts.length == 2) {
      if (parts[1].length() <= LONGEST_ENDING) {
        forms.add(Folding.of(parts[0]));
      } else if (parts[0].length() <= LONGEST_ARTICLE) {
        forms.add(Folding.of(parts[1]));
      }
    }
    forms.remove("");
    return Set.copyOf(forms);
  }
}
