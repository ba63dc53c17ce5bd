package vigil.front.exchange;

import java.io.IOException;

/**
 * The stick comes from a group with other keys than the one that this front belongs to. Nothing was
 * exchanged.
 */
public final class OtherGroupException extends IOException {
  private static final long serialVersionUID = 1L;

  OtherGroupException() {
    super("the stick comes from a desk with other keys than the one that this front belongs to");
  }
}
