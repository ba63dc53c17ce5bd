package vigil.core.vocabulary;

import java.util.Optional;
import vigil.core.language.CoreWords;
import vigil.core.language.Language;

/** What kind of source speaks. */
public enum SourceKind implements Coded {
  /** It happened to them. */
  SURVIVOR,
  /** They saw or heard it. */
  WITNESS,
  /** It happened to somebody of their family. */
  RELATIVE,
  /** A paper, a station, a site of news. */
  PRESS,
  /** A group or body that is not of the state. */
  ORGANISATION,
  /** Somebody who speaks for the state or an authority. */
  OFFICIAL,
  /** A paper, a picture, a record that speaks for itself. */
  DOCUMENT;

  /** The term of a code, if there is one; the code is taken as it is, in lower case. */
  public static Optional<SourceKind> of(String code) {
    return Coded.find(values(), code);
  }

  /** The term in words. */
  public String label(Language language) {
    return CoreWords.in(language).get("kind." + code());
  }
}
