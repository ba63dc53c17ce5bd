package vigil.seal.parcel;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What is, or should go, inside an envelope does not do; by kind. */
public abstract sealed class ParcelException extends IOException {
  private ParcelException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** More than one envelope holds; send several. */
  public static final class TooLarge extends ParcelException {
    private final long limitBytes;

    public TooLarge(String what, long limitBytes) {
      super(what + " may have at most " + limitBytes + " bytes", null);
      this.limitBytes = limitBytes;
    }

    /** What would have fitted. */
    public long limitBytes() {
      return limitBytes;
    }
  }

  /** Sealed correctly, but by something that does not keep to our format. */
  public static final class Malformed extends ParcelException {
    public Malformed(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }
}
