package vigil.core.phrase;

import com.ibm.icu.util.ULocale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vigil.core.language.Language;

/**
 * The grammar of a language, from two files beside this class: {@code common.txt}, which holds for
 * all, and {@code <language>.txt}. A line is a rule, {@code part.meaning = pattern} (see {@link
 * Patterns}), where the meaning is a number or the name of one in {@link NamedMeanings}, {@link
 * RelativeMeanings}, {@link SpanMeanings}, {@link NumberMeanings} or {@link QuantityMeanings};
 * {@code word} is for words that only have to be there. Names of months and weekdays and numbers in
 * words come from CLDR.
 */
final class Phrasebook {

  /** The languages that have a grammar, English first. */
  static final List<Language> LANGUAGES =
      Stream.of("en", "ar", "es", "fr", "ru").map(Language::new).toList();

  private static final Map<String, Phrasebook> BOOKS = new ConcurrentHashMap<>();

  private static final Map<String, Meaning> MEANINGS = meanings();

  private final Grammar grammar = new Grammar();
  private final Separators separators;
  private final String prefix;

  private Phrasebook(String language) {
    ULocale locale = ULocale.forLanguageTag(language + "-u-nu-latn");
    separators = Separators.of(locale.toLocale());
    read("common");
    prefix = read(language);
    CalendarNames.add(grammar, locale);
    SpelledNumbers.add(grammar, locale, prefix);
    grammar.check(Numerals.PARTS);
  }

  /** The grammar of a language, if there is one; regions of a language share it. */
  static Optional<Phrasebook> in(Language language) {
    String name = ULocale.forLanguageTag(language.tag()).getLanguage();
    return LANGUAGES.contains(new Language(name))
        ? Optional.of(BOOKS.computeIfAbsent(name, Phrasebook::new))
        : Optional.empty();
  }

  Grammar grammar() {
    return grammar;
  }

  Separators separators() {
    return separators;
  }

  /** What may begin a word and mean "and", as in Arabic; empty where nothing does. */
  String prefix() {
    return prefix;
  }

  /** The words of a text; of one that is not known with the prefix, but without, two are made. */
  List<Token> tokens(String text) {
    List<Token> tokens = Tokens.of(text);
    if (prefix.isEmpty()) {
      return tokens;
    }
    List<Token> cut = new ArrayList<>();
    for (Token token : tokens) {
      String rest = token.text().substring(Math.min(prefix.length(), token.text().length()));
      if (token.text().startsWith(prefix) && !grammar.knows(token.text()) && grammar.knows(rest)) {
        int middle = token.begin() + prefix.length();
        cut.add(new Token(prefix, token.begin(), middle, token.glued()));
        cut.add(new Token(rest, middle, token.end(), true));
      } else {
        cut.add(token);
      }
    }
    return cut;
  }

  private static Map<String, Meaning> meanings() {
    Map<String, Meaning> all = new HashMap<>();
    all.putAll(NamedMeanings.all());
    all.putAll(RelativeMeanings.all());
    all.putAll(SpanMeanings.all());
    all.putAll(NumberMeanings.all());
    QuantityMeanings.all().forEach((name, meaning) -> all.put("quantity-" + name, meaning));
    all.put("word", _ -> List.of(Boolean.TRUE));
    return Map.copyOf(all);
  }

  /** Reads a file; answers what joins a number to the one before it as a prefix, if anything. */
  private String read(String name) {
    String prefix = "";
    try (InputStream file = Phrasebook.class.getResourceAsStream(name + ".txt")) {
      if (file == null) {
        throw new IllegalStateException("The grammar " + name + ".txt is missing.");
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("@prefix ")) {
          prefix = line.substring("@prefix ".length()).strip();
        } else if (!line.isBlank() && !line.startsWith("#")) {
          rule(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The grammar " + name + ".txt cannot be read.", e);
    }
    return prefix;
  }

  private void rule(String line) {
    int equals = line.indexOf(" = ");
    int dot = line.indexOf('.');
    if (dot < 0 || equals < dot) {
      throw new IllegalStateException("This is no rule of a grammar: " + line);
    }
    String part = line.substring(0, dot);
    Meaning meaning = meaning(part, line.substring(dot + 1, equals).strip());
    for (List<Element> sequence : Patterns.of(line.substring(equals + 3).strip())) {
      if (sequence.isEmpty()) {
        throw new IllegalStateException("This rule of a grammar takes nothing: " + line);
      }
      grammar.add(part, sequence, meaning);
    }
  }

  private static Meaning meaning(String part, String name) {
    if (name.chars().allMatch(Character::isDigit)) {
      Long value = Long.valueOf(name);
      return _ -> List.of(value);
    }
    String key = part.equals("amount") || part.equals("quantity") ? "quantity-" + name : name;
    Meaning meaning = MEANINGS.get(key);
    if (meaning == null) {
      throw new IllegalStateException("A grammar asks for a meaning that is none: " + name);
    }
    return meaning;
  }
}
