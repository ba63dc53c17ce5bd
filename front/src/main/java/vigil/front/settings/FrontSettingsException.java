package vigil.front.settings;

import org.jspecify.annotations.Nullable;

/**
 * {@code front.toml} says something that is not understood; the message names file, line and key,
 * and what to do.
 */
public final class FrontSettingsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  FrontSettingsException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
