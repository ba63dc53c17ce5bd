package vigil.seal.reply;

import java.time.LocalDate;
import vigil.core.language.Language;

/**
 * An answer to a source.
 *
 * @param text plain text
 * @param language it is written in
 * @param writtenOn the day, never finer
 */
public record Reply(String text, Language language, LocalDate writtenOn) {
  /** Never shows the text. */
  @Override
  public String toString() {
    return "Reply[redacted]";
  }
}
