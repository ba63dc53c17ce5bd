package vigil.gather;

import java.util.Arrays;
import java.util.Optional;

/** The forms a gathering can have. */
public enum Kind {
  STATIC_ASSEMBLY("static-assembly"),
  MARCH("march"),
  VIGIL("vigil"),
  ONLINE("online"),
  SEVERAL_PLACES("several-places");

  private final String code;

  Kind(String code) {
    this.code = code;
  }

  /** The word for it in files and message keys. */
  public String code() {
    return code;
  }

  /** The kind with this code, if there is one. */
  public static Optional<Kind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }
}
