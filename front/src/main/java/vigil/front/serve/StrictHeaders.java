package vigil.front.serve;

import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;

/**
 * The headers that every answer carries. Nothing foreign is loaded, no script runs, no address is
 * handed on, nothing is kept unless a page says so.
 */
public final class StrictHeaders {
  static final String POLICY_NAME = "Content-Security-Policy";

  /** Content Security Policy Level 3; what is not named falls under {@code default-src 'none'}. */
  public static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  /** The same where scripts of this site run: they, and their workers, may ask this site alone. */
  public static final String CONTENT_SECURITY_POLICY_WITH_SCRIPTS =
      CONTENT_SECURITY_POLICY + "; script-src 'self'; worker-src 'self'; connect-src 'self'";

  private static final HttpField WITH_SCRIPTS =
      new PreEncodedHttpField(POLICY_NAME, CONTENT_SECURITY_POLICY_WITH_SCRIPTS);

  private static final String FRAME_OPTIONS = "X-Frame-Options";

  /** Features that no page here uses, refused to anything that might get into one. */
  public static final String PERMISSIONS_POLICY =
      "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(),"
          + " encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), hid=(),"
          + " idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(),"
          + " payment=(), picture-in-picture=(), publickey-credentials-get=(),"
          + " screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()";

  private static final List<HttpField> FIELDS =
      List.of(
          new PreEncodedHttpField(POLICY_NAME, CONTENT_SECURITY_POLICY),
          new PreEncodedHttpField("Permissions-Policy", PERMISSIONS_POLICY),
          new PreEncodedHttpField("Referrer-Policy", "no-referrer"),
          new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
          new PreEncodedHttpField(FRAME_OPTIONS, "DENY"),
          new PreEncodedHttpField("Cross-Origin-Opener-Policy", "same-origin"),
          new PreEncodedHttpField("Cross-Origin-Embedder-Policy", "require-corp"),
          new PreEncodedHttpField("Cross-Origin-Resource-Policy", "same-origin"),
          new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-store"));

  private StrictHeaders() {}

  /** Puts them on an answer; a page that may be kept replaces Cache-Control afterwards. */
  static void on(HttpFields.Mutable answer) {
    FIELDS.forEach(answer::put);
  }

  /** Lets scripts of this site run in what is answered. */
  static void allowScripts(HttpFields.Mutable answer) {
    answer.put(WITH_SCRIPTS);
  }

  /**
   * Lets other sites show what is answered in a frame. It has nothing to press but links, and loads
   * nothing at all.
   *
   * @param style the hash source of its style
   */
  static void allowFrames(HttpFields.Mutable answer, String style) {
    answer.put(
        POLICY_NAME,
        "default-src 'none'; style-src '%s'; form-action 'none'; base-uri 'none'; frame-ancestors *"
            .formatted(style));
    answer.remove(FRAME_OPTIONS);
    answer.put("Cross-Origin-Resource-Policy", "cross-origin");
  }
}
