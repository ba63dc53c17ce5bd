package vigil.desk.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Encodes pixels and nothing but pixels. */
final class Encoding {
  private static final float QUALITY = 0.9f;

  private Encoding() {}

  static EncodedPicture of(Raster raster, EncodedPicture.Format format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format.name()).next();
    try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(output);
      ImageWriteParam param = writer.getDefaultWriteParam();
      if (format == EncodedPicture.Format.JPEG) {
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(QUALITY);
      }
      boolean transparent = raster.isTransparent() && format == EncodedPicture.Format.PNG;
      writer.write(null, new IIOImage(raster.image(transparent), null, null), param);
    } finally {
      writer.dispose();
    }
    return new EncodedPicture(format, raster.width(), raster.height(), bytes.toByteArray());
  }
}
