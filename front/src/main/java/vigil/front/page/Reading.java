package vigil.front.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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
  private static final Pattern SUBTAGS = Pattern.compile("(-[A-Za-z0-9]{2,8})+");

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
        .orElseGet(() -> new Reading(preferred(acceptLanguage, offered), false));
  }

  private static Language preferred(@Nullable String header, List<Language> offered) {
    return first(header, offered).orElseGet(() -> Language.negotiate(null, header, offered));
  }

  /**
   * What nearly every browser says first, with full weight, needs no parsing: its own language or
   * the longest part of it that is offered (RFC 4647, section 3.4). That the same header refuses
   * that part again (q=0) is not looked for.
   */
  private static Optional<Language> first(@Nullable String header, List<Language> offered) {
    if (header == null) {
      return Optional.empty();
    }
    int comma = header.indexOf(',');
    String range = comma < 0 ? header : header.substring(0, comma);
    return offered.stream()
        .filter(one -> startsWith(range, one.tag()))
        .max(Comparator.comparingInt(one -> one.tag().length()));
  }

  private static boolean startsWith(String range, String tag) {
    return range.regionMatches(true, 0, tag, 0, tag.length())
        && (range.length() == tag.length()
            || SUBTAGS.matcher(range).region(tag.length(), range.length()).matches());
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
