package vigil.desk.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.logging.Level;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;
import vigil.core.look.Typeface;
import vigil.desk.lettering.Lettering;

/**
 * A PDF made in memory from a page of XHTML, tagged (PDF/UA), with its fonts in it and nothing that
 * tells of the machine, the program's version or the hour. The page can fetch nothing.
 */
final class Pdf {
  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  /** The same for the same page, so that two prints of one poster are one file. */
  private static final long DOCUMENT_ID = 1;

  private final byte[] bytes;
  private final int pages;

  private Pdf(byte[] bytes, int pages) {
    this.bytes = bytes;
    this.pages = pages;
  }

  /** How many pages it has. */
  int pages() {
    return pages;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  static Pdf of(byte[] xhtml) {
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    Document page = document(xhtml);
    Lettering lettering = new Lettering();
    set(page.getDocumentElement(), lettering);
    try (PdfBoxRenderer renderer = builder(page, lettering).buildPdfRenderer()) {
      renderer.createPDFWithoutClosing();
      PDDocument made = renderer.getPdfDocument();
      lettering.tell(made);
      forget(made);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      made.save(bytes);
      return new Pdf(bytes.toByteArray(), made.getNumberOfPages());
    } catch (IOException e) {
      throw new UncheckedIOException("a PDF in memory could not be made", e);
    }
  }

  private static PdfRendererBuilder builder(Document document, Lettering lettering) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    DefaultObjectDrawerFactory drawers = new DefaultObjectDrawerFactory();
    drawers.registerDrawer(QrDrawer.TYPE, new QrDrawer());
    builder
        .useReplacementText("")
        .usePdfUaAccessibility(true)
        .useUnicodeBidiSplitter(() -> new Runs(lettering))
        .useUnicodeBidiReorderer(new Reordering(lettering))
        .useObjectDrawerFactory(drawers)
        .useExternalResourceAccessControl(
            (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
        .withW3cDocument(document, null)
        .toStream(new ByteArrayOutputStream());
    for (Typeface typeface : Typeface.all()) {
      builder.useFont(
          () -> open(typeface),
          typeface.family(),
          typeface.bold() ? BOLD : REGULAR,
          FontStyle.NORMAL,
          true);
    }
    for (boolean bold : List.of(false, true)) {
      builder.useFont(
          () -> new ByteArrayInputStream(lettering.font(bold)),
          Lettering.FAMILY,
          bold ? BOLD : REGULAR,
          FontStyle.NORMAL,
          false);
    }
    return builder;
  }

  /** Sets what is read on the page; its title stays as it is. */
  private static void set(Node node, Lettering lettering) {
    for (Node part = node.getFirstChild(); part != null; part = part.getNextSibling()) {
      if (part instanceof Text text) {
        text.setData(lettering.set(text.getData()));
      } else if (!part.getNodeName().equals("head")) {
        set(part, lettering);
      }
    }
  }

  private static InputStream open(Typeface typeface) {
    try {
      return typeface.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Document document(byte[] xhtml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xhtml));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("a page for paper is not well-formed", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void forget(PDDocument made) {
    PDDocumentInformation said = made.getDocumentInformation();
    PDDocumentInformation kept = new PDDocumentInformation();
    kept.setTitle(said.getTitle());
    made.setDocumentInformation(kept);
    made.setDocumentId(DOCUMENT_ID);
  }
}
