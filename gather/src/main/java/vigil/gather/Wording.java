package vigil.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.core.language.Language;

/**
 * The same text in one or several languages, each at most once. The first is the original, and what
 * a reader gets whose language is not among them.
 */
public record Wording(List<Version> versions) {

  /** The text in one language. */
  public record Version(Language language, String text) {
    /** Trims; refuses an empty text and control characters other than line ends and tabs. */
    public Version {
      text = Limits.block("text", text, Limits.MESSAGE_CHARACTERS);
    }
  }

  /** Refuses a wording without any text, and two texts in one language. */
  public Wording {
    versions = List.copyOf(versions);
    if (versions.isEmpty()) {
      throw new GatheringException("text", "must be given in at least one language");
    }
    if (versions.stream().map(Version::language).distinct().count() < versions.size()) {
      throw new GatheringException("text", "is given twice in one language");
    }
  }

  /** The original. */
  public static Wording of(Language language, String text) {
    return new Wording(List.of(new Version(language, text)));
  }

  /** This wording, with a translation. */
  public Wording and(Language language, String text) {
    List<Version> more = new ArrayList<>(versions);
    more.add(new Version(language, text));
    return new Wording(more);
  }

  /** The text as it was first written. */
  public Version original() {
    return versions.getFirst();
  }

  /** The text in this language, if there is one. */
  public Optional<Version> exactly(Language language) {
    return versions.stream().filter(version -> version.language().equals(language)).findFirst();
  }

  /** The text in this language, else the original: look at its language before showing it. */
  public Version in(Language language) {
    return exactly(language).orElseGet(this::original);
  }

  /** The languages, the original's first. */
  public List<Language> languages() {
    return versions.stream().map(Version::language).toList();
  }

  void requireUpTo(String where, int most) {
    versions.forEach(version -> Limits.block(where, version.text(), most));
  }

  void requireLines(String where, int most) {
    versions.forEach(version -> Limits.line(where, version.text(), most));
  }
}
