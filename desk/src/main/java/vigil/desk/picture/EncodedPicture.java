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
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png");

    private final String mediaType;
    private final String extension;

    Format(String mediaType, String extension) {
      this.mediaType = mediaType;
      this.extension = extension;
    }

    /** The media type. */
    public String mediaType() {
      return mediaType;
    }

    /** The usual ending of the name, without the dot. */
    public String extension() {
      return extension;
    }
  }

  @Override
  public String toString() {
    return "EncodedPicture[" + format + ", " + width + " x " + height + "]";
  }
}
