package vigil.desk.estimate.kept;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whose statements are lists. */
public enum Scope {
  /** All that stand: for the group's own eyes. */
  RECORD,
  /** Those that may be published: only such an estimate may be shown to readers. */
  PUBLISHED;

  /** As it is journaled and sent. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The scope of this code. */
  public static Optional<Scope> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
