package vigil.desk.lettering;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.util.HexFormat;
import java.util.List;

/** What the glyphs of a font stand for, as a PDF says it (ISO 32000-1, 9.10.3). */
final class CharacterMap {
  private static final int MOST_IN_A_BLOCK = 100;
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final String BEGIN =
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
      """;
  private static final String END =
      """
      endcmap
      CMapName currentdict /CMap defineresource pop
      end
      end
      """;

  private CharacterMap() {}

  /**
   * The map.
   *
   * @param texts of the glyphs from 1 on
   */
  static byte[] of(List<String> texts) {
    StringBuilder map = new StringBuilder(BEGIN);
    for (int from = 0; from < texts.size(); from += MOST_IN_A_BLOCK) {
      int to = Math.min(texts.size(), from + MOST_IN_A_BLOCK);
      map.append(to - from).append(" beginbfchar\n");
      for (int at = from; at < to; at++) {
        map.append('<').append(HEX.toHexDigits((char) (at + 1))).append("> <");
        map.append(HEX.formatHex(texts.get(at).getBytes(UTF_16BE))).append(">\n");
      }
      map.append("endbfchar\n");
    }
    return map.append(END).toString().getBytes(US_ASCII);
  }
}
