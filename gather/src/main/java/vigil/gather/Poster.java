package vigil.gather;

import java.util.regex.Pattern;

/**
 * The picture of a gathering.
 *
 * @param file where it lies in the edition: {@code pictures/}, the SHA-256 of its bytes in
 *     hexadecimal digits, and {@code .jpg} or {@code .png}
 * @param width in pixels
 * @param height in pixels
 * @param description what it shows, for those who do not see it; up to 1,000 characters
 */
public record Poster(String file, int width, int height, Wording description) {
  private static final Pattern FILE = Pattern.compile("pictures/[0-9a-f]{64}\\.(jpg|png)");
  private static final int MOST_PIXELS = 20_000;
  private static final int MOST_CHARACTERS = 1_000;

  /** Refuses a file elsewhere, and a picture without a size. */
  public Poster {
    if (!FILE.matcher(file).matches()) {
      throw new GatheringException("poster.file", "must be named by its SHA-256 in pictures/");
    }
    if (Math.min(width, height) < 1 || Math.max(width, height) > MOST_PIXELS) {
      throw new GatheringException("poster.width", "must be 1 to 20,000 pixels, as the height");
    }
    description.requireUpTo("poster.description", MOST_CHARACTERS);
  }
}
