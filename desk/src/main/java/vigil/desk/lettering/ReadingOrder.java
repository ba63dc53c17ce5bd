package vigil.desk.lettering;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jspecify.annotations.Nullable;

/**
 * Says in a PDF what its letters stand for (ISO 32000-1, 9.10.3) and what a run from right to left
 * says (14.9.4), which lies in the file as it is drawn.
 */
final class ReadingOrder {
  private static final String FONT_NAME = Lettering.FAMILY + "-";
  private static final int BEGIN_GLYPH = 1;
  private static final int END_GLYPH = 2;
  private static final int FIRST_LETTER = 3;
  private static final int MOST_IN_A_BLOCK = 100;
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final List<String> texts;
  private final List<String> runs;
  private int run;

  /**
   * @param texts of the letters of the font in their order
   * @param runs from right to left, in the order in which they were drawn
   */
  ReadingOrder(List<String> texts, List<String> runs) {
    this.texts = texts;
    this.runs = runs;
  }

  void writeInto(PDDocument made) throws IOException {
    for (PDPage page : made.getPages()) {
      COSDictionary resources = page.getResources().getCOSObject();
      COSDictionary fonts = resources.getCOSDictionary(COSName.FONT);
      if (fonts == null) {
        continue;
      }
      List<COSName> own =
          fonts.keySet().stream().filter(name -> isOwn(fonts.getCOSDictionary(name))).toList();
      if (!own.isEmpty()) {
        for (COSName name : own) {
          fonts.getCOSDictionary(name).setItem(COSName.TO_UNICODE, toUnicode());
        }
        rewrite(made, page, own);
      }
    }
  }

  private static boolean isOwn(@Nullable COSDictionary font) {
    return font != null && font.getNameAsString(COSName.BASE_FONT, "").startsWith(FONT_NAME);
  }

  private COSStream toUnicode() throws IOException {
    StringBuilder map =
        new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """);
    for (int from = 0; from < texts.size(); from += MOST_IN_A_BLOCK) {
      int to = Math.min(texts.size(), from + MOST_IN_A_BLOCK);
      map.append(to - from).append(" beginbfchar\n");
      for (int at = from; at < to; at++) {
        map.append('<').append(HEX.toHexDigits((char) (at + FIRST_LETTER))).append("> <");
        map.append(HEX.formatHex(texts.get(at).getBytes(UTF_16BE))).append(">\n");
      }
      map.append("endbfchar\n");
    }
    map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    COSStream stream = new COSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(map.toString().getBytes(US_ASCII));
    }
    return stream;
  }

  private void rewrite(PDDocument made, PDPage page, List<COSName> own) throws IOException {
    List<Object> written = new ArrayList<>();
    boolean ours = false;
    boolean ends = false;
    for (Object token : new PDFStreamParser(page).parse()) {
      if (token instanceof Operator operator) {
        switch (operator.getName()) {
          case "Tf" -> ours = own.contains(written.get(written.size() - 2));
          case "Tj" -> ends |= ours && shown(written);
          case "ET" -> {
            written.add(token);
            if (ends) {
              written.add(Operator.getOperator("EMC"));
            }
            ends = false;
            continue;
          }
          default -> {
            // Nothing that shows text.
          }
        }
      }
      written.add(token);
    }
    PDStream contents = new PDStream(made);
    try (OutputStream out = contents.createOutputStream(COSName.FLATE_DECODE)) {
      new ContentStreamWriter(out).writeTokens(written);
    }
    page.setContents(contents);
  }

  /**
   * Takes the signs for beginning and end out of what is shown last.
   *
   * @return whether a run ends here
   */
  private boolean shown(List<Object> written) {
    byte[] glyphs = ((COSString) written.removeLast()).getBytes();
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    boolean ends = false;
    for (int at = 0; at < glyphs.length; at += 2) {
      int glyph = (glyphs[at] & 0xFF) << 8 | glyphs[at + 1] & 0xFF;
      if (glyph == BEGIN_GLYPH) {
        begin(written);
      } else if (glyph == END_GLYPH) {
        ends = true;
      } else {
        kept.write(glyphs, at, 2);
      }
    }
    written.add(new COSString(kept.toByteArray()));
    return ends;
  }

  private void begin(List<Object> written) {
    COSDictionary says = new COSDictionary();
    says.setItem(COSName.ACTUAL_TEXT, new COSString(runs.get(run++)));
    int text = written.lastIndexOf(Operator.getOperator("BT"));
    written.addAll(text, List.of(COSName.getPDFName("Span"), says, Operator.getOperator("BDC")));
  }
}
