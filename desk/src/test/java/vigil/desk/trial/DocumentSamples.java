package vigil.desk.trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Calendar;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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

/** Synthetic documents that say more than they show. */
public final class DocumentSamples {
  private DocumentSamples() {}

  /** A PDF with an author, XMP, a file in it, a script, a signed comment, and words on its page. */
  public static byte[] pdf(int pages) {
    try (PDDocument document = new PDDocument()) {
      PDDocumentInformation info = new PDDocumentInformation();
      info.setAuthor(Samples.PLANTED + " author");
      info.setCreationDate(Calendar.getInstance());
      document.setDocumentInformation(info);
      PDMetadata xmp = new PDMetadata(document);
      xmp.importXMPMetadata(Samples.xmp("dc:creator", Samples.PLANTED + " xmp").getBytes(UTF_8));
      document.getDocumentCatalog().setMetadata(xmp);
      document
          .getDocumentCatalog()
          .setOpenAction(new PDActionJavaScript(Samples.PLANTED + ".script()"));
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
    file.setFile(Samples.PLANTED + ".txt");
    file.setEmbeddedFile(
        new PDEmbeddedFile(
            document, new ByteArrayInputStream((Samples.PLANTED + " inside").getBytes(UTF_8))));
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
    note.setTitlePopup(Samples.PLANTED + " commenter");
    page.getAnnotations().add(note);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.addRect(100, 100, 200, 300);
      content.fill();
      content.beginText();
      content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
      content.newLineAtOffset(100, 600);
      content.showText(Samples.PLANTED + " words of page " + number);
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
            .formatted(Samples.PLANTED, Samples.PLANTED));
    parts.put(
        "docProps/app.xml",
        "<Properties><Company>%s company</Company><Template>%s template</Template></Properties>"
            .formatted(Samples.PLANTED, Samples.PLANTED));
    parts.put(
        "word/document.xml",
        "<w:document xmlns:w='w'><w:ins w:author='%s changer' w:date='2026-01-01T00:00:00Z'><w:t>x</w:t></w:ins></w:document>"
            .formatted(Samples.PLANTED));
    parts.put(
        "word/comments.xml",
        "<w:comments xmlns:w='w'><w:comment w:author='%s commenter'/></w:comments>"
            .formatted(Samples.PLANTED));
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
}
