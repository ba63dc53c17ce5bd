package vigil.desk.paper;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A PDF as those see it who print it, scan it, or have it read aloud. */
final class Printed implements AutoCloseable {
  private final PDDocument document;

  Printed(byte[] pdf) throws IOException {
    document = Loader.loadPDF(pdf);
  }

  PDDocument document() {
    return document;
  }

  /** Its words in the order of its tags. */
  String text() throws IOException {
    return Spoken.of(document);
  }

  BufferedImage picture(int page, int dotsPerInch) throws IOException {
    return new PDFRenderer(document).renderImageWithDPI(page, dotsPerInch, ImageType.GRAY);
  }

  /** What a reader of codes sees on a page, each code once for each place. */
  List<String> codes(int page) throws IOException, NotFoundException {
    BufferedImage picture = picture(page, 200);
    int width = picture.getWidth();
    int[] pixels = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
    RGBLuminanceSource seen = new RGBLuminanceSource(width, picture.getHeight(), pixels);
    return Stream.of(
            new QRCodeMultiReader()
                .decodeMultiple(
                    new BinaryBitmap(new HybridBinarizer(seen)),
                    Map.of(DecodeHintType.TRY_HARDER, true)))
        .map(Result::getText)
        .toList();
  }

  List<PDFont> fonts() throws IOException {
    List<PDFont> fonts = new ArrayList<>();
    for (PDPage page : document.getPages()) {
      for (COSName name : page.getResources().getFontNames()) {
        fonts.add(page.getResources().getFont(name));
      }
    }
    return fonts;
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
