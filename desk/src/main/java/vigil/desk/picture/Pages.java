package vigil.desk.picture;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import vigil.desk.metadata.FileRefusedException;
import vigil.desk.metadata.PdfFacts;
import vigil.desk.metadata.Refusal;

/** Makes pictures of the pages of a PDF. Only ever called in the workroom. */
public final class Pages {
  /** The most pages of which a copy is made. */
  public static final int MOST = 200;

  /** How fine the pictures are, by which the size of a page is known again. */
  public static final float DOTS_PER_INCH = 150;

  private static final float POINTS_PER_INCH = 72;
  private static final int MOST_PIXELS_A_SIDE = 4000;

  /**
   * PDFBox cuts fractions off; a page of 1650 pixels must not lose one to the last bit of a float.
   */
  private static final float AGAINST_CUTTING = 1.00001f;

  private Pages() {}

  /** Takes the pages one after the other. */
  @FunctionalInterface
  public interface Taker {
    /** Takes the next page. */
    void take(EncodedPicture page) throws FileRefusedException, IOException;
  }

  /**
   * Hands over a picture of each page.
   *
   * @throws FileRefusedException when it is broken, locked, has too many pages, or lacks one that
   *     is to be covered
   * @throws IOException when the taker fails
   */
  public static void anew(byte[] pdf, Wish wish, Taker taker)
      throws FileRefusedException, IOException {
    try (PDDocument document = PdfFacts.open(pdf)) {
      if (document.getNumberOfPages() > MOST) {
        throw new FileRefusedException(Refusal.TOO_MANY_PAGES);
      }
      wish.requirePages(document.getNumberOfPages());
      PDFRenderer renderer = new PDFRenderer(document);
      renderer.setAnnotationsFilter(Pages::belongsToThePage);
      for (int page = 0; page < document.getNumberOfPages(); page++) {
        taker.take(picture(document, renderer, page, wish));
      }
    }
  }

  /** Stamps, marks and fields do; notes for those who work on the document do not. */
  private static boolean belongsToThePage(PDAnnotation annotation) {
    return annotation.getRectangle() != null
        && !(annotation instanceof PDAnnotationText)
        && !(annotation instanceof PDAnnotationPopup);
  }

  private static EncodedPicture picture(
      PDDocument document, PDFRenderer renderer, int page, Wish wish) throws FileRefusedException {
    try {
      PDRectangle box = document.getPage(page).getCropBox();
      float longest = Math.max(1, Math.max(box.getWidth(), box.getHeight()));
      float scale = Math.min(DOTS_PER_INCH / POINTS_PER_INCH, MOST_PIXELS_A_SIDE / longest);
      Raster whole =
          Raster.of(renderer.renderImage(page, scale * AGAINST_CUTTING, ImageType.RGB), 1);
      Raster raster = whole.within(wish.longestSide());
      wish.on(page + 1).forEach(raster::cover);
      return Encoding.of(raster, EncodedPicture.Format.JPEG);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new FileRefusedException(Refusal.UNREADABLE, e);
    }
  }
}
