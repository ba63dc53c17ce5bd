package vigil.desk.picture;

import java.awt.image.BufferedImage;
import java.awt.image.SampleModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.MemoryCacheImageInputStream;
import vigil.desk.metadata.FileKind;
import vigil.desk.metadata.FileRefusedException;
import vigil.desk.metadata.MediaFacts;
import vigil.desk.metadata.Refusal;

/** Makes a picture anew from its pixels. Only ever called in the workroom. */
public final class Pictures {
  /** The most memory that the pixels of one picture may take while it is made anew, in bytes. */
  static final long MOST_PIXEL_BYTES = 400L << 20;

  private static final long MADE_PIXEL_BYTES = Integer.BYTES;

  static {
    // The cache of ImageIO is files.
    ImageIO.setUseCache(false);
  }

  private Pictures() {}

  /**
   * The picture, turned upright, as wanted; the first frame of one that moves.
   *
   * @throws FileRefusedException when it cannot be decoded, takes too much memory, or is to be
   *     covered on a second page
   */
  public static EncodedPicture anew(byte[] picture, FileKind kind, Wish wish)
      throws FileRefusedException {
    wish.requirePages(1);
    try {
      Raster whole = Raster.of(decoded(picture, kind), MediaFacts.orientation(picture));
      Raster raster = whole.within(wish.longestSide());
      wish.on(1).forEach(raster::cover);
      return Encoding.of(raster, format(kind, raster));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new FileRefusedException(Refusal.UNREADABLE, e);
    }
  }

  private static EncodedPicture.Format format(FileKind kind, Raster raster) {
    boolean photograph =
        kind == FileKind.JPEG || (kind == FileKind.WEBP && !raster.isTransparent());
    return photograph ? EncodedPicture.Format.JPEG : EncodedPicture.Format.PNG;
  }

  private static BufferedImage decoded(byte[] picture, FileKind kind)
      throws FileRefusedException, IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(kind.name());
    if (!readers.hasNext()) {
      throw new FileRefusedException(Refusal.NOT_THIS_KIND);
    }
    ImageReader reader = readers.next();
    try (MemoryCacheImageInputStream input =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
      reader.setInput(input, true, true);
      requireRoom(reader);
      return reader.read(0);
    } finally {
      reader.dispose();
    }
  }

  /** Before anything is decoded: what its head says it would take. */
  private static void requireRoom(ImageReader reader) throws FileRefusedException, IOException {
    long pixels = Math.multiplyFull(reader.getWidth(0), reader.getHeight(0));
    long bytesEach = MADE_PIXEL_BYTES;
    Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
    if (types.hasNext()) {
      SampleModel samples = types.next().getSampleModel(1, 1);
      for (int band = 0; band < samples.getNumBands(); band++) {
        bytesEach += Math.ceilDiv(samples.getSampleSize(band), Byte.SIZE);
      }
    }
    if (pixels > MOST_PIXEL_BYTES / bytesEach) {
      throw new FileRefusedException(Refusal.TOO_MANY_PIXELS);
    }
  }
}
