package vigil.desk.claim;

import java.util.Arrays;
import java.util.List;
import vigil.core.language.Language;
import vigil.core.vocabulary.Consent;
import vigil.desk.page.Option;

/** What a statement's consent can be set to. */
public final class Consents {
  private Consents() {}

  /** All of them, in words. */
  public static List<Option> options(Language language) {
    return Arrays.stream(Consent.values())
        .map(consent -> new Option(consent.code(), consent.label(language)))
        .toList();
  }
}
