package vigil.core.language;

/** The words of the public record: quantities, dates, acts, stances and the like. */
public final class CoreWords {

  private static final Messages MESSAGES = Messages.of("core");

  private CoreWords() {}

  /** All of them, for those who check translations. */
  public static Messages messages() {
    return MESSAGES;
  }

  /** Those of a language, or of its nearest relative that is there, or the English ones. */
  public static Text in(Language language) {
    return MESSAGES.in(language);
  }
}
