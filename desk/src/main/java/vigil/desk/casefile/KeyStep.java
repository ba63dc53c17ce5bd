package vigil.desk.casefile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A way in which it changes who can open what. */
public enum KeyStep {
  PERSON_ADDED,
  PERSON_REMOVED,
  PASSPHRASE_CHANGED,
  /** Somebody whom two shares let in chose a passphrase. */
  PASSPHRASE_RECOVERED,
  GROUP_KEY_REPLACED,
  SHARES_MADE;

  /** As it is journaled. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<KeyStep> of(String code) {
    return Arrays.stream(values()).filter(step -> step.code().equals(code)).findFirst();
  }
}
