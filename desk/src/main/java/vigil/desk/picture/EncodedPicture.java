package vigil.desk.picture;

/**
 * A picture made anew.
 *
 * @param format in which it is encoded
 * @param bytes not copied, not to be changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record EncodedPicture(Format format, int width, int height, byte[] bytes) {
  /** How a picture can be encoded. */
  public enum Format {
    JPEG("image/jpeg"),
    PNG("image/png");

    private final String mediaType;

    Format(String mediaType) {
      this.mediaType = mediaType;
    }

    /** The media type. */
    public String mediaType() {
      return mediaType;
    }
  }

  @Override
  public String toString() {
    return "EncodedPicture[" + format + ", " + width + " x " + height + "]";
  }
}
