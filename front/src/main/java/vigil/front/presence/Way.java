package vigil.front.presence;

import java.util.Locale;

/** How somebody comes to be counted; the two are never added up. */
public enum Way {
  /** With a code that an organiser handed over. */
  CODE,
  /** With a sum that a device did; anybody can do one, and more than one. */
  WORK;

  /** The word for it in files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Way of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
