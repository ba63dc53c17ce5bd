package vigil.gather;

import java.time.LocalDate;

/**
 * What those who come should know of their rights, as it was on a day. No advice in a single case.
 *
 * @param country whose law it is, in words; one line
 * @param text up to 20,000 characters, in Markdown
 * @param asOf the day on which the law was so
 * @param source where it is written; one line
 */
public record Rights(Wording country, Wording text, LocalDate asOf, String source) {
  /** Refuses overlong texts. */
  public Rights {
    country.requireLines("country", Limits.TITLE_CHARACTERS);
    text.requireUpTo("text", Limits.MESSAGE_CHARACTERS);
    source = Limits.line("source", source, Limits.SOURCE_CHARACTERS);
  }
}
