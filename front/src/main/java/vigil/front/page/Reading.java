package vigil.front.page;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.core.language.Language;

/**
 * The language a visitor reads in. No cookie remembers it: a language that was chosen travels in
 * the links.
 *
 * @param chosen whether the visitor asked for it with {@code ?lang=}
 */
public record Reading(Language language, boolean chosen) {
  private static final String PARAMETER = "lang=";

  /**
   * The reading that a request asks for. Nothing in it is trusted; what is not understood is passed
   * over.
   *
   * @param query the raw query of the address, without the question mark
   * @param acceptLanguage the Accept-Language header
   * @param offered at least one
   */
  public static Reading of(
      @Nullable String query, @Nullable String acceptLanguage, List<Language> offered) {
    return asked(query, offered)
        .map(language -> new Reading(language, true))
        .orElseGet(() -> new Reading(Language.negotiate(null, acceptLanguage, offered), false));
  }

  private static Optional<Language> asked(@Nullable String query, List<Language> offered) {
    if (query == null) {
      return Optional.empty();
    }
    for (String part : query.split("&", -1)) {
      if (part.startsWith(PARAMETER)) {
        String tag = part.substring(PARAMETER.length());
        return offered.stream().filter(one -> one.tag().equalsIgnoreCase(tag)).findFirst();
      }
    }
    return Optional.empty();
  }

  /** A link to a page of this site that keeps a chosen language. */
  public String link(String path) {
    return chosen ? in(path, language) : path;
  }

  /** A link to a page of this site in a certain language. */
  public String in(String path, Language other) {
    int fragment = path.indexOf('#');
    String parameter = "?" + PARAMETER + other.tag();
    return fragment < 0
        ? path + parameter
        : path.substring(0, fragment) + parameter + path.substring(fragment);
  }
}
