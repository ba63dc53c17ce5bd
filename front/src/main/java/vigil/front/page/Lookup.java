package vigil.front.page;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Answers that are found by the value of one parameter, such as {@code ?resource=}.
 *
 * @param parameter without which nothing is answered
 * @param answers by its value, in lower case
 */
public record Lookup(String parameter, Map<String, Representation> answers) {
  public Lookup {
    answers = Map.copyOf(answers);
  }

  /** The answer for a value, however it is capitalised. */
  public Optional<Representation> at(String value) {
    return Optional.ofNullable(answers.get(value.toLowerCase(Locale.ROOT)));
  }
}
