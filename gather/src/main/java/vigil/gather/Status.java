package vigil.gather;

import java.util.Arrays;
import java.util.Optional;

/** How certain it is that a gathering takes place as announced. */
public enum Status {
  PLANNED("planned"),
  CONFIRMED("confirmed"),
  CHANGED("changed"),
  CANCELLED("cancelled"),
  OVER("over");

  private final String code;

  Status(String code) {
    this.code = code;
  }

  /** The word for it in files and message keys. */
  public String code() {
    return code;
  }

  /** The status with this code, if there is one. */
  public static Optional<Status> of(String code) {
    return Arrays.stream(values()).filter(status -> status.code.equals(code)).findFirst();
  }
}
