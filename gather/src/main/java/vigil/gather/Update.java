package vigil.gather;

import java.time.LocalDate;

/** News of a gathering, with the day it was given. */
public record Update(LocalDate day, Wording text) {
  /** Refuses a text that is too long. */
  public Update {
    text.requireUpTo("updates", Limits.MESSAGE_CHARACTERS);
  }
}
