package vigil.core.language;

/**
 * A message was asked for that nobody wrote: a bug of ours, not of the person before the screen.
 */
public final class MissingMessageException extends IllegalStateException {

  MissingMessageException(String key, Language language) {
    super("There is no message '" + key + "' in " + language.tag() + ".properties.");
  }
}
