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
import org.jspecify.annotations.Nullable;

/** What a PDF says beside its pages, by way of PDFBox. */
public final class PdfFacts {
  private static final int MOST_OBJECTS = 20_000;
  private static final int MOST_PAGES_READ = 500;
  private static final String END = "%%EOF";
  private static final String LINEARIZED = "/Linearized";

  /** Where it says that it is linearized, if it is: in its first 1024 bytes (F.3.3). */
  private static final int HEAD = 1024;

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

  static void read(byte[] pdf, Facts facts) throws FileRefusedException {
    facts.part(() -> {
      try (PDDocument document = open(pdf)) {
        facts.part(() -> pages(document, facts));
        facts.part(
            () -> dictionary("Info", document.getDocumentInformation().getCOSObject(), facts));
        facts.part(() -> versions(pdf, facts));
        facts.part(() -> xmp(document, facts));
        facts.part(() -> objects(document.getDocument(), facts));
        facts.part(() -> annotations(document, facts));
      }
    });
  }

  private static void pages(PDDocument document, Facts facts) {
    facts.add(
        Fact.found(Concern.REST, Fact.Found.PAGES, Integer.toString(document.getNumberOfPages())));
  }

  private static void dictionary(String name, COSDictionary dictionary, Facts facts) {
    for (COSName key : dictionary.keySet()) {
      if (dictionary.getDictionaryObject(key) instanceof COSString text) {
        facts.add(Fact.named(name + " " + key.getName(), text.getString()));
      }
    }
  }

  /**
   * Each saving on top of the last leaves the one before in the file, with its end. One that is
   * linearized for the web has an end after its first page too (ISO 32000-1, F.3).
   */
  private static void versions(byte[] pdf, Facts facts) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    int expected = text.substring(0, Math.min(text.length(), HEAD)).contains(LINEARIZED) ? 2 : 1;
    int ends = 0;
    for (int at = text.indexOf(END); at >= 0; at = text.indexOf(END, at + END.length())) {
      ends++;
    }
    if (ends > expected) {
      facts.add(
          Fact.found(
              Concern.HIDDEN, Fact.Found.EARLIER_VERSIONS, Integer.toString(ends - expected)));
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
  private static void objects(COSDocument document, Facts facts) throws FileRefusedException {
    int looked = 0;
    for (COSObjectKey key : document.getXrefTable().keySet()) {
      if (looked++ >= MOST_OBJECTS) {
        facts.notWhole();
        return;
      }
      facts.part(() -> object(document.getObjectFromPool(key), facts));
    }
  }

  private static void object(@Nullable COSObject object, Facts facts) {
    // PDFBox gives nothing for an object that it cannot read.
    switch (object == null ? null : object.getObject()) {
      case null -> facts.notWhole();
      case COSDictionary dictionary -> look(dictionary, facts);
      default -> {}
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

  private static void annotations(PDDocument document, Facts facts) throws FileRefusedException {
    int read = 0;
    for (PDPage page : document.getPages()) {
      if (read++ >= MOST_PAGES_READ) {
        facts.notWhole();
        return;
      }
      facts.part(() -> annotations(page, facts));
    }
  }

  private static void annotations(PDPage page, Facts facts) throws IOException {
    for (PDAnnotation annotation : page.getAnnotations()) {
      text(annotation.getCOSObject(), COSName.T)
          .ifPresent(
              author -> facts.add(Fact.found(Concern.PEOPLE, Fact.Found.COMMENT_BY, author)));
    }
  }

  private static Optional<String> text(COSDictionary dictionary, COSName key) {
    COSBase value = dictionary.getDictionaryObject(key);
    return value instanceof COSString string ? Optional.of(string.getString()) : Optional.empty();
  }
}
