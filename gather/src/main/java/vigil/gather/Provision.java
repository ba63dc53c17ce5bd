package vigil.gather;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What people ask before they come: access, and safety. In the order in which a page says it. */
public enum Provision {
  STEP_FREE_ROUTE,
  TOILETS,
  SEATING,
  QUIET_PLACE,
  SIGN_LANGUAGE,
  FIRST_AID,
  STEWARDS,
  LEGAL_OBSERVERS,
  /** Whom to call when somebody is arrested; says nothing without words. */
  LEGAL_HELP,
  /** Whether cameras are to be expected: of the press, of the police, of counter-protesters. */
  CAMERAS,
  /** What to do about one's telephone; says nothing without words. */
  PHONES;

  /** The word for it in files and message keys. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether only words answer it. */
  public boolean needsWords() {
    return this == LEGAL_HELP || this == PHONES;
  }

  /** The provision with this code, if there is one. */
  public static Optional<Provision> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
