package vigil.desk.metadata;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/** What a PDF says beside its pages, by way of PDFBox. */
public final class PdfFacts {
  private static final int MOST_OBJECTS = 20_000;
  private static final int MOST_PAGES_READ = 500;

  private PdfFacts() {}

  /**
   * Opens a PDF, all of it in memory.
   *
   * @throws FileRefusedException when it is broken or locked
   */
  public static PDDocument open(byte[] pdf) throws FileRefusedException {
    try {
      return Loader.loadPDF(pdf, "", null, null, IOUtils.createMemoryOnlyStreamCache());
    } catch (InvalidPasswordException e) {
      throw new FileRefusedException(Refusal.LOCKED, e);
    } catch (IOException | RuntimeException e) {
      throw new FileRefusedException(Refusal.UNREADABLE, e);
    }
  }

  static void read(byte[] pdf, Facts facts) throws FileRefusedException, IOException {
    try (PDDocument document = open(pdf)) {
      facts.add(
          Fact.found(
              Concern.REST, Fact.Found.PAGES, Integer.toString(document.getNumberOfPages())));
      dictionary("Info", document.getDocumentInformation().getCOSObject(), facts);
      versions(pdf, facts);
      xmp(document, facts);
      objects(document.getDocument(), facts);
      annotations(document, facts);
    }
  }

  private static void dictionary(String name, COSDictionary dictionary, Facts facts) {
    for (COSName key : dictionary.keySet()) {
      if (dictionary.getDictionaryObject(key) instanceof COSString text) {
        facts.add(Fact.named(name + " " + key.getName(), text.getString()));
      }
    }
  }

  /** Each saving on top of the last leaves the one before in the file. */
  private static void versions(byte[] pdf, Facts facts) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    int ends = text.split("%%EOF", -1).length - 1;
    if (ends > 1) {
      facts.add(
          Fact.found(Concern.HIDDEN, Fact.Found.EARLIER_VERSIONS, Integer.toString(ends - 1)));
    }
  }

  private static void xmp(PDDocument document, Facts facts) throws IOException {
    PDMetadata metadata = document.getDocumentCatalog().getMetadata();
    if (metadata != null) {
      try (InputStream xml = metadata.exportXMPMetadata()) {
        XmlFacts.texts("XMP", xml, facts);
      }
    }
  }

  /** Goes through all objects, whether a page shows them or not. */
  private static void objects(COSDocument document, Facts facts) {
    int looked = 0;
    for (COSObjectKey key : document.getXrefTable().keySet()) {
      if (looked++ >= MOST_OBJECTS) {
        return;
      }
      COSObject object = document.getObjectFromPool(key);
      if (object != null && object.getObject() instanceof COSDictionary dictionary) {
        look(dictionary, facts);
      }
    }
  }

  private static void look(COSDictionary dictionary, Facts facts) {
    COSName type = dictionary.getCOSName(COSName.TYPE);
    if (COSName.FILESPEC.equals(type) || COSName.F.equals(type)) {
      facts.add(
          Fact.found(
              Concern.HIDDEN,
              Fact.Found.ATTACHED_FILE,
              text(dictionary, COSName.UF).or(() -> text(dictionary, COSName.F)).orElse("?")));
    }
    Optional<String> script = text(dictionary, COSName.JS);
    if (script.isPresent() || dictionary.containsKey(COSName.JS)) {
      facts.add(Fact.found(Concern.HIDDEN, Fact.Found.SCRIPT, script.orElse("JavaScript")));
    }
    if (COSName.SIG.equals(type)) {
      dictionary("Signature", dictionary, facts);
    }
    if (dictionary.containsKey(COSName.getPDFName("AcroForm"))) {
      facts.add(Fact.found(Concern.HIDDEN, Fact.Found.FORM_FIELDS, "AcroForm"));
    }
  }

  private static void annotations(PDDocument document, Facts facts) throws IOException {
    int read = 0;
    for (PDPage page : document.getPages()) {
      if (read++ >= MOST_PAGES_READ) {
        return;
      }
      for (PDAnnotation annotation : page.getAnnotations()) {
        text(annotation.getCOSObject(), COSName.T)
            .ifPresent(
                author -> facts.add(Fact.found(Concern.PEOPLE, Fact.Found.COMMENT_BY, author)));
      }
    }
  }

  private static Optional<String> text(COSDictionary dictionary, COSName key) {
    COSBase value = dictionary.getDictionaryObject(key);
    return value instanceof COSString string ? Optional.of(string.getString()) : Optional.empty();
  }
}
