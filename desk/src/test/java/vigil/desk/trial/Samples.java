package vigil.desk.trial;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Calendar;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;

/** Synthetic files that say more than they show, made byte by byte. */
public final class Samples {
  /** What each file has planted in it, somewhere a copy must not have it. */
  public static final String PLANTED = "PLANTED-7f3a";

  private static final int ASCII = 2;
  private static final int LONG = 4;
  private static final int RATIONAL = 5;

  private Samples() {}

  static {
    ImageIO.setUseCache(false);
  }

  /** A picture of four colours, one a quarter: red, green, blue, white. */
  public static BufferedImage quarters(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    Color[] colours = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
    for (int quarter = 0; quarter < colours.length; quarter++) {
      graphics.setColor(colours[quarter]);
      graphics.fillRect(quarter % 2 * width / 2, quarter / 2 * height / 2, width / 2, height / 2);
    }
    graphics.dispose();
    return image;
  }

  /** An image encoded by the JDK. */
  public static byte[] encoded(BufferedImage image, String format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A photograph with position, device, serial number, comment, and bytes after its end. */
  public static byte[] photograph(int orientation) {
    byte[] plain = encoded(quarters(64, 32), "jpg");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(plain, 0, 2);
    segment(bytes, 0xE1, joined("Exif\0\0".getBytes(US_ASCII), exif(orientation)));
    segment(
        bytes,
        0xE1,
        ("http://ns.adobe.com/xap/1.0/\0" + xmp("xmp:CreatorTool", PLANTED + "-tool"))
            .getBytes(UTF_8));
    segment(bytes, 0xFE, (PLANTED + " a comment").getBytes(UTF_8));
    bytes.write(plain, 2, plain.length - 2);
    bytes.writeBytes((PLANTED + " after the end").getBytes(UTF_8));
    return bytes.toByteArray();
  }

  private static void segment(ByteArrayOutputStream to, int marker, byte[] content) {
    to.write(0xFF);
    to.write(marker);
    to.write(content.length + 2 >> 8);
    to.write(content.length + 2);
    to.writeBytes(content);
  }

  /** XMP with one property. */
  static String xmp(String property, String value) {
    return """
    <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
    xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
    xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><%s>%s</%s></rdf:Description>
    </rdf:RDF></x:xmpmeta><?xpacket end="w"?>\
    """
        .formatted(property, value, property);
  }

  /** EXIF (CIPA DC-008) as TIFF: make, orientation, a serial number, a GPS position. */
  public static byte[] exif(int orientation) {
    int ifd0 = 8;
    int exifIfd = ifd0 + 2 + 4 * 12 + 4;
    int gpsIfd = exifIfd + 2 + 12 + 4;
    int data = gpsIfd + 2 + 4 * 12 + 4;
    ByteArrayOutputStream values = new ByteArrayOutputStream();
    ByteBuffer tiff = ByteBuffer.allocate(data);
    tiff.put("MM\0*".getBytes(ISO_8859_1)).putInt(ifd0);
    tiff.putShort((short) 4);
    text(tiff, 0x010F, PLANTED + " Make", data, values);
    entry(tiff, 0x0112, 3, 1, orientation << 16);
    entry(tiff, 0x8769, LONG, 1, exifIfd);
    entry(tiff, 0x8825, LONG, 1, gpsIfd);
    tiff.putInt(0);
    tiff.putShort((short) 1);
    text(tiff, 0xA431, PLANTED + " serial", data, values);
    tiff.putInt(0);
    tiff.putShort((short) 4);
    entry(tiff, 1, ASCII, 2, 'N' << 24);
    position(tiff, 2, new int[] {43, 19, 5}, data, values);
    entry(tiff, 3, ASCII, 2, 'E' << 24);
    position(tiff, 4, new int[] {45, 41, 55}, data, values);
    tiff.putInt(0);
    return joined(tiff.array(), values.toByteArray());
  }

  private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
    tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }

  private static void text(
      ByteBuffer tiff, int tag, String text, int data, ByteArrayOutputStream values) {
    byte[] bytes = (text + "\0").getBytes(US_ASCII);
    entry(tiff, tag, ASCII, bytes.length, data + values.size());
    values.writeBytes(bytes);
  }

  private static void position(
      ByteBuffer tiff, int tag, int[] degrees, int data, ByteArrayOutputStream values) {
    entry(tiff, tag, RATIONAL, degrees.length, data + values.size());
    for (int part : degrees) {
      values.writeBytes(ByteBuffer.allocate(8).putInt(part).putInt(1).array());
    }
  }

  /** A PNG with words, EXIF, and bytes after its end. */
  public static byte[] png() {
    byte[] plain = encoded(quarters(40, 20), "png");
    int afterHead = 8 + 12 + 13;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(plain, 0, afterHead);
    chunk(bytes, "tEXt", ("Author\0" + PLANTED).getBytes(ISO_8859_1));
    chunk(bytes, "eXIf", exif(1));
    bytes.write(plain, afterHead, plain.length - afterHead);
    bytes.writeBytes((PLANTED + " after the end").getBytes(UTF_8));
    return bytes.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream to, String type, byte[] content) {
    CRC32 sum = new CRC32();
    byte[] name = type.getBytes(US_ASCII);
    sum.update(name);
    sum.update(content);
    to.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    to.writeBytes(name);
    to.writeBytes(content);
    to.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }

  /** A PNG of few bytes that says it has this many pixels; it has 200 lines of them at most. */
  public static byte[] bomb(int width, int height) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1));
    chunk(
        bytes,
        "IHDR",
        ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8).put((byte) 2).array());
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (var deflating = new java.util.zip.DeflaterOutputStream(packed)) {
      byte[] line = new byte[1 + 3 * width];
      for (int y = 0; y < Math.min(height, 200); y++) {
        deflating.write(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    chunk(bytes, "IDAT", packed.toByteArray());
    chunk(bytes, "IEND", new byte[0]);
    return bytes.toByteArray();
  }

  /** A PDF with an author, XMP, a file in it, a script, a signed comment, and words on its page. */
  public static byte[] pdf(int pages) {
    try (PDDocument document = new PDDocument()) {
      PDDocumentInformation info = new PDDocumentInformation();
      info.setAuthor(PLANTED + " author");
      info.setCreationDate(Calendar.getInstance());
      document.setDocumentInformation(info);
      PDMetadata xmp = new PDMetadata(document);
      xmp.importXMPMetadata(xmp("dc:creator", PLANTED + " xmp").getBytes(UTF_8));
      document.getDocumentCatalog().setMetadata(xmp);
      document.getDocumentCatalog().setOpenAction(new PDActionJavaScript(PLANTED + ".script()"));
      attach(document);
      for (int number = 1; number <= pages; number++) {
        page(document, number);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void attach(PDDocument document) throws IOException {
    PDComplexFileSpecification file = new PDComplexFileSpecification();
    file.setFile(PLANTED + ".txt");
    file.setEmbeddedFile(
        new PDEmbeddedFile(
            document, new ByteArrayInputStream((PLANTED + " inside").getBytes(UTF_8))));
    PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(Map.of("one", file));
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
    names.setEmbeddedFiles(tree);
    document.getDocumentCatalog().setNames(names);
  }

  private static void page(PDDocument document, int number) throws IOException {
    PDPage page = new PDPage();
    document.addPage(page);
    PDAnnotationText note = new PDAnnotationText();
    note.setTitlePopup(PLANTED + " commenter");
    page.getAnnotations().add(note);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.addRect(100, 100, 200, 300);
      content.fill();
      content.beginText();
      content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
      content.newLineAtOffset(100, 600);
      content.showText(PLANTED + " words of page " + number);
      content.endText();
    }
  }

  /** A text with an author, a company, a tracked change and a comment. */
  public static byte[] docx() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", "<Types/>");
    parts.put(
        "docProps/core.xml",
        "<p:coreProperties xmlns:p='p' xmlns:dc='dc'><dc:creator>%s author</dc:creator><p:lastModifiedBy>%s last</p:lastModifiedBy></p:coreProperties>"
            .formatted(PLANTED, PLANTED));
    parts.put(
        "docProps/app.xml",
        "<Properties><Company>%s company</Company><Template>%s template</Template></Properties>"
            .formatted(PLANTED, PLANTED));
    parts.put(
        "word/document.xml",
        "<w:document xmlns:w='w'><w:ins w:author='%s changer' w:date='2026-01-01T00:00:00Z'><w:t>x</w:t></w:ins></w:document>"
            .formatted(PLANTED));
    parts.put(
        "word/comments.xml",
        "<w:comments xmlns:w='w'><w:comment w:author='%s commenter'/></w:comments>"
            .formatted(PLANTED));
    return zip(parts);
  }

  /** A ZIP of texts. */
  public static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A small ZIP with one entry of so many megabytes. */
  public static byte[] zipOfZeros(String name, int megabytes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < megabytes; i++) {
        zip.write(zeros);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A film without frames, that says where it was taken and with what. */
  public static byte[] film() {
    return joined(
        box("ftyp", joined("qt  ".getBytes(US_ASCII), new byte[4], "qt  ".getBytes(US_ASCII))),
        box(
            "moov",
            keys(
                "com.apple.quicktime.location.ISO6709",
                "+43.3181+045.6986/",
                "com.apple.quicktime.make",
                PLANTED + " make")),
        box("mdat", new byte[200]));
  }

  /** The metadata atom of QuickTime: a table of keys, and a list of values by their number. */
  private static byte[] keys(String... keysAndValues) {
    ByteArrayOutputStream keys = new ByteArrayOutputStream();
    ByteArrayOutputStream values = new ByteArrayOutputStream();
    int count = keysAndValues.length / 2;
    keys.writeBytes(ByteBuffer.allocate(8).putInt(0).putInt(count).array());
    for (int i = 0; i < count; i++) {
      keys.writeBytes(box("mdta", keysAndValues[2 * i].getBytes(UTF_8)));
      byte[] data =
          box(
              "data",
              joined(
                  ByteBuffer.allocate(8).putInt(1).putInt(0).array(),
                  keysAndValues[2 * i + 1].getBytes(UTF_8)));
      values.writeBytes(
          ByteBuffer.allocate(8 + data.length)
              .putInt(8 + data.length)
              .putInt(i + 1)
              .put(data)
              .array());
    }
    byte[] handler = box("hdlr", joined(new byte[8], "mdta".getBytes(US_ASCII), new byte[13]));
    return box(
        "meta",
        joined(handler, box("keys", keys.toByteArray()), box("ilst", values.toByteArray())));
  }

  private static byte[] box(String type, byte[] content) {
    return joined(
        ByteBuffer.allocate(4).putInt(8 + content.length).array(),
        type.getBytes(US_ASCII),
        content);
  }

  /** All of these one after the other. */
  public static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
