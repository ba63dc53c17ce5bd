package vigil.desk.casefile;

import java.util.Base64;
import vigil.exchange.Sha256;
import vigil.gather.Poster;
import vigil.gather.Wording;

/**
 * A picture that was made for the public, from pixels alone.
 *
 * @param file where it lies in an edition; named by the SHA-256 of its bytes
 * @param width in pixels
 * @param height in pixels
 * @param base64 its bytes
 */
public record PublicPicture(String file, int width, int height, String base64) {
  private static final String PNG = "image/png";
  private static final String JPEG = "image/jpeg";

  /** Of these bytes. */
  public static PublicPicture of(byte[] bytes, String mediaType, int width, int height) {
    String ending = mediaType.equals(PNG) ? ".png" : ".jpg";
    return new PublicPicture(
        "pictures/" + Sha256.of(bytes).hex() + ending,
        width,
        height,
        Base64.getEncoder().encodeToString(bytes));
  }

  /** Its bytes. */
  public byte[] bytes() {
    return Base64.getDecoder().decode(base64);
  }

  /** What it is. */
  public String mediaType() {
    return file.endsWith(".png") ? PNG : JPEG;
  }

  /** As the poster of a gathering. */
  public Poster poster(Wording description) {
    return new Poster(file, width, height, description);
  }

  @Override
  public String toString() {
    return "PublicPicture[" + file + "]";
  }
}
