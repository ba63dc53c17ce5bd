package vigil.seal.reply;

import java.time.LocalDate;
import java.util.List;
import vigil.core.language.Language;

/**
 * An answer to a source.
 *
 * @param text plain text
 * @param language it is written in
 * @param writtenOn the day, never finer
 * @param until the last day on which it is to be read
 * @param files in the order in which they were attached
 */
public record Reply(
    String text, Language language, LocalDate writtenOn, LocalDate until, List<ReplyFile> files) {
  public Reply {
    files = List.copyOf(files);
  }

  /** Never shows the text. */
  @Override
  public String toString() {
    return "Reply[redacted]";
  }
}
