package vigil.desk.page;

import org.jspecify.annotations.Nullable;

/** Which elements describe a field, for {@code aria-describedby}. */
public final class Described {
  private Described() {}

  /** The ids of the hint and of the refusal, as far as they are there; null when neither is. */
  public static @Nullable String by(Form form, String name, @Nullable String hint) {
    String ids =
        (hint == null ? "" : name + "-hint ") + (form.refusal(name) == null ? "" : name + "-error");
    return ids.isBlank() ? null : ids.strip();
  }
}
