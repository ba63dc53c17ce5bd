package vigil.desk.paper;

import static java.util.Objects.requireNonNull;

import com.ibm.icu.text.Bidi;
import java.io.IOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** The text of a tagged PDF in the order of its tags, as a screen reader goes through it. */
final class Spoken {
  private final Map<PDPage, Map<Integer, PDMarkedContent>> marked = new HashMap<>();
  private final StringBuilder text = new StringBuilder();

  static String of(PDDocument document) throws IOException {
    Spoken spoken = new Spoken();
    for (PDPage page : document.getPages()) {
      PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
      extractor.processPage(page);
      Map<Integer, PDMarkedContent> contents = new HashMap<>();
      extractor.getMarkedContents().forEach(one -> contents.put(one.getMCID(), one));
      spoken.marked.put(page, contents);
    }
    for (Object kid : document.getDocumentCatalog().getStructureTreeRoot().getKids()) {
      spoken.walk(kid, null);
    }
    return spoken.text.toString().replaceAll("\\s+", " ");
  }

  private void walk(Object tag, @Nullable PDPage page) {
    if (tag instanceof PDStructureElement element) {
      PDPage own = element.getPage() == null ? page : element.getPage();
      for (Object kid : element.getKids()) {
        walk(kid, own);
      }
    } else if (tag instanceof Integer id) {
      say(requireNonNull(page), id);
    } else if (tag instanceof PDMarkedContentReference reference) {
      say(
          reference.getPage() == null ? requireNonNull(page) : reference.getPage(),
          reference.getMCID());
    }
  }

  /** A run that goes from right to left lies in the file as it is seen. */
  private void say(PDPage page, int id) {
    PDMarkedContent content = marked.getOrDefault(page, Map.of()).get(id);
    if (content == null) {
      return;
    }
    StringBuilder run = new StringBuilder();
    for (Object part : content.getContents()) {
      if (part instanceof TextPosition position) {
        run.append(position.getUnicode());
      }
    }
    boolean backwards = Bidi.getBaseDirection(run) == Bidi.RTL;
    String said = backwards ? Bidi.writeReverse(run.toString(), Bidi.DO_MIRRORING) : run.toString();
    text.append(Normalizer.normalize(said, Normalizer.Form.NFKC)).append(' ');
  }
}
