package vigil.gather;

import java.time.LocalDate;

/** A condition that the police or another authority imposed on this day; to be seen at once. */
public record Condition(LocalDate imposedOn, Wording text) {
  /** Refuses a text that is too long. */
  public Condition {
    text.requireUpTo("conditions", Limits.MESSAGE_CHARACTERS);
  }
}
