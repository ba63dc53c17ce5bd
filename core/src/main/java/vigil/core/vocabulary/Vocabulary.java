package vigil.core.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.core.language.Language;

/** The types of act a group codes statements with: the standard ones and its own. Immutable. */
public final class Vocabulary {

  private static final Vocabulary STANDARD = new Vocabulary(StandardActs.labels());

  private final Map<ActType, Map<Language, String>> labels;

  private Vocabulary(Map<ActType, Map<Language, String>> labels) {
    this.labels = labels;
  }

  /** The act types that Vigil brings, in the languages it speaks. */
  public static Vocabulary standard() {
    return STANDARD;
  }

  /**
   * This vocabulary with one act type more, or with an act type's labels put in place of those it
   * had.
   *
   * @param names the act in words, by language; may be empty, then its code is its name
   */
  public Vocabulary with(ActType act, Map<Language, String> names) {
    Map<ActType, Map<Language, String>> extended = new LinkedHashMap<>(labels);
    extended.put(act, Map.copyOf(names));
    return new Vocabulary(extended);
  }

  /** All act types: the standard ones, gravest first, then the group's in the order they came. */
  public List<ActType> all() {
    return List.copyOf(labels.keySet());
  }

  /**
   * The act type with this code, or with this label in any language; case, dashes and spacing do
   * not matter.
   */
  public Optional<ActType> find(String text) {
    String wanted = folded(text);
    return labels.keySet().stream().filter(act -> names(act).anyMatch(wanted::equals)).findFirst();
  }

  private Stream<String> names(ActType act) {
    Stream<String> written = labels.getOrDefault(act, Map.of()).values().stream();
    return Stream.concat(Stream.of(act.code()), written).map(Vocabulary::folded);
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Z}_-]+", " ").strip();
  }

  /**
   * The act in words; in English where it has no name in this language, its code with spaces for
   * dashes where it has no name at all.
   */
  public String label(ActType act, Language language) {
    Map<Language, String> names = labels.getOrDefault(act, Map.of());
    if (names.isEmpty()) {
      return act.code().replace('-', ' ');
    }
    List<Language> offered = names.keySet().stream().sorted(Language.ENGLISH_FIRST).toList();
    return Objects.requireNonNull(names.get(Language.negotiate(language.tag(), null, offered)));
  }

  /**
   * The nearest HURIDOCS term, for the standard act types that have one; a group's own types have
   * none.
   */
  public Optional<HuridocsTerm> huridocs(ActType act) {
    return StandardActs.term(act);
  }
}
