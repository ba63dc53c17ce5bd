package vigil.exchange.reply;

import java.io.IOException;

/** A sealed reply is larger than {@link ReplyBox#MAX_SIZE_BYTES}. */
public final class ReplyTooLargeException extends IOException {
  private static final long serialVersionUID = 1L;

  ReplyTooLargeException(long sizeBytes) {
    super("a sealed reply has at most " + ReplyBox.MAX_SIZE_BYTES + " bytes, not " + sizeBytes);
  }
}
