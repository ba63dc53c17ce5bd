package vigil.seal.testimony;

import java.util.Arrays;
import java.util.Optional;

/** What an envelope from a source is for. From outside nobody can tell. */
public enum Purpose {
  /** It tells something. */
  TELL(""),
  /** It asks the desk to end the conversation, and to erase what was told in it. */
  ERASE("erase");

  private final String code;

  Purpose(String code) {
    this.code = code;
  }

  /** As {@code testimony.json} says it; empty when it says nothing. */
  Optional<String> code() {
    return code.isEmpty() ? Optional.empty() : Optional.of(code);
  }

  /**
   * The purpose with this code.
   *
   * @throws IllegalArgumentException when there is none
   */
  static Purpose of(Optional<String> code) {
    return Arrays.stream(values())
        .filter(purpose -> purpose.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("request"));
  }
}
