package vigil.gather;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is there for those who come. What was not answered is not known, and is shown as that.
 *
 * @param answers those that were given
 */
public record Safety(Map<Provision, Answer> answers) {

  /**
   * An answer.
   *
   * @param yes whether it is there, or to be expected
   * @param words on it; up to 1,000 characters
   */
  public record Answer(boolean yes, Optional<Wording> words) {
    private static final int MOST_CHARACTERS = 1_000;

    /** Refuses overlong words. */
    public Answer {
      words.ifPresent(text -> text.requireUpTo("text", MOST_CHARACTERS));
    }
  }

  /** Refuses a yes without the words that it takes. */
  public Safety {
    Map<Provision, Answer> ordered = new EnumMap<>(Provision.class);
    ordered.putAll(answers);
    answers = Collections.unmodifiableMap(ordered);
    answers.forEach((provision, answer) -> {
      if (provision.needsWords() && (!answer.yes() || answer.words().isEmpty())) {
        throw new GatheringException("safety." + provision.code(), "needs words");
      }
    });
  }

  /** Nothing is known. */
  public static Safety unknown() {
    return new Safety(Map.of());
  }

  /** What is known of it. */
  public Optional<Answer> of(Provision provision) {
    return Optional.ofNullable(answers.get(provision));
  }
}
