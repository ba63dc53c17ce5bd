package vigil.desk.paper;

import vigil.core.language.Language;
import vigil.gather.Wording;

/** Words in whatever language they were written. */
public record Said(Language language, String text) {
  static Said in(Language reader, Wording wording) {
    Wording.Version version = wording.in(reader);
    return new Said(version.language(), version.text());
  }
}
