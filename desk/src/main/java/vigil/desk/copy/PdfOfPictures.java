package vigil.desk.copy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vigil.desk.casefile.KeptCopy;
import vigil.desk.picture.EncodedPicture;
import vigil.desk.picture.Pages;

/**
 * Writes a PDF of pictures, one a page, and nothing else: no information dictionary, no XMP, no
 * file identifier, no date, no producer (ISO 32000-1; all of those are optional).
 */
final class PdfOfPictures {
  private static final float POINTS_PER_INCH = 72;
  private static final int CATALOG = 1;
  private static final int TREE = 2;
  private static final int OBJECTS_A_PAGE = 3;

  private final OutputStream out;
  private final List<KeptCopy.Page> pages = new ArrayList<>();

  /** Where each object begins; objects 1 and 2 come last. */
  private final List<Long> offsets = new ArrayList<>();

  private long written;

  PdfOfPictures(OutputStream out) throws IOException {
    this.out = out;
    // Four bytes above 127 say that the file is binary (7.5.2).
    text("%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n");
  }

  /** Adds a page; the picture must be a JPEG. */
  void add(EncodedPicture picture) throws IOException {
    int first = TREE + 1 + pages.size() * OBJECTS_A_PAGE;
    float width = points(picture.width());
    float height = points(picture.height());
    String box = String.format(Locale.ROOT, "%.2f %.2f", width, height);
    object(
        first,
        "<< /Type /Page /Parent %d 0 R /MediaBox [0 0 %s] /Contents %d 0 R /Resources << /XObject << /P %d 0 R >> >> >>"
            .formatted(TREE, box, first + 1, first + 2));
    String paint = String.format(Locale.ROOT, "%.2f 0 0 %.2f 0 0 cm /P Do", width, height);
    object(first + 1, "<< /Length %d >>\nstream\n%s\nendstream".formatted(paint.length(), paint));
    begin(first + 2);
    text(
        ("<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceRGB"
                + " /BitsPerComponent 8 /Filter /DCTDecode /Length %d >>\nstream\n")
            .formatted(picture.width(), picture.height(), picture.bytes().length));
    pages.add(
        new KeptCopy.Page(written, picture.bytes().length, picture.width(), picture.height()));
    bytes(picture.bytes());
    text("\nendstream\nendobj\n");
  }

  private static float points(int pixels) {
    return pixels * POINTS_PER_INCH / Pages.DOTS_PER_INCH;
  }

  /** Writes what must come last. */
  void finish() throws IOException {
    List<Long> pageObjects = List.copyOf(offsets);
    offsets.clear();
    object(CATALOG, "<< /Type /Catalog /Pages %d 0 R >>".formatted(TREE));
    String kids =
        java.util.stream.IntStream.range(0, pages.size())
            .mapToObj(page -> TREE + 1 + page * OBJECTS_A_PAGE + " 0 R")
            .collect(Collectors.joining(" "));
    object(TREE, "<< /Type /Pages /Count %d /Kids [%s] >>".formatted(pages.size(), kids));
    offsets.addAll(pageObjects);
    long xref = written;
    text("xref\n0 %d\n0000000000 65535 f \n".formatted(offsets.size() + 1));
    for (long offset : offsets) {
      text("%010d 00000 n \n".formatted(offset));
    }
    text(
        "trailer\n<< /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF\n"
            .formatted(offsets.size() + 1, CATALOG, xref));
  }

  /** Where each picture lies. */
  List<KeptCopy.Page> pages() {
    return List.copyOf(pages);
  }

  private void object(int number, String content) throws IOException {
    begin(number);
    text(content + "\nendobj\n");
  }

  private void begin(int number) throws IOException {
    offsets.add(written);
    text(number + " 0 obj\n");
  }

  private void text(String text) throws IOException {
    bytes(text.getBytes(ISO_8859_1));
  }

  private void bytes(byte[] bytes) throws IOException {
    out.write(bytes);
    written += bytes.length;
  }
}
