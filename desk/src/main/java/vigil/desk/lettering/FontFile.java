package vigil.desk.lettering;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vigil.desk.lettering.LayoutFont.Point;

/**
 * A TrueType font with the letters of one paper, each with its marks in place (OpenType 1.9). It
 * has the tables that a PDF needs and no others.
 *
 * @param name of the family, in ASCII
 * @param first the character of the first letter; the others follow in their order
 */
record FontFile(String name, boolean bold, int first, List<Drawing> letters) {
  private static final int UNITS = 1000;
  private static final int ASCENT = 1069;
  private static final int DESCENT = -293;
  private static final int REGULAR_WEIGHT = 400;
  private static final int BOLD_WEIGHT = 700;
  private static final int SUM_OF_FILE = 0xB1B0AFBA;

  /** The closed lines of a letter, in thousandths of its size. */
  record Drawing(int advance, List<List<Point>> lines) {
    static final Drawing EMPTY = new Drawing(0, List.of());
  }

  /** Glyph 0 is the one for what is missing; it is empty. */
  private List<Drawing> glyphs() {
    List<Drawing> glyphs = new ArrayList<>(List.of(Drawing.EMPTY));
    glyphs.addAll(letters);
    return glyphs;
  }

  byte[] bytes() {
    Map<String, byte[]> tables = new TreeMap<>();
    Glyphs drawn = Glyphs.of(glyphs());
    tables.put("glyf", drawn.outlines());
    tables.put("loca", drawn.places());
    tables.put("hmtx", drawn.widths());
    tables.put("head", head());
    tables.put("hhea", hhea());
    tables.put("maxp", maxp(drawn));
    tables.put("cmap", cmap());
    tables.put("name", names());
    tables.put("post", post());
    tables.put("OS/2", os2());
    return file(tables);
  }

  private static byte[] words(int... words) {
    ByteBuffer bytes = ByteBuffer.allocate(2 * words.length);
    for (int word : words) {
      bytes.putShort((short) word);
    }
    return bytes.array();
  }

  private byte[] head() {
    int style = bold ? 1 : 0;
    return words(
        1, 0, 1, 0, 0, 0, 0x5F0F, 0x3CF5, 0x000B, UNITS, 0, 0, 0, 0, 0, 0, 0, 0, -UNITS, -UNITS,
        4 * UNITS, 2 * UNITS, style, 8, 2, 1, 0);
  }

  private byte[] hhea() {
    return words(
        1,
        0,
        ASCENT,
        DESCENT,
        0,
        4 * UNITS,
        0,
        0,
        4 * UNITS,
        1,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        glyphs().size());
  }

  private byte[] maxp(Glyphs drawn) {
    return words(
        1,
        0,
        glyphs().size(),
        drawn.mostPoints(),
        drawn.mostLines(),
        0,
        0,
        2,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0);
  }

  /** Format 4: one run of characters to one run of glyphs. */
  private byte[] cmap() {
    int last = first + letters.size() - 1;
    return words(
        0, 1, 3, 1, 0, 12, 4, 32, 0, 4, 4, 1, 0, last, 0xFFFF, 0, first, 0xFFFF, 1 - first, 1, 0,
        0);
  }

  /** Format 2, where every glyph has the same name: nobody asks for names. */
  private byte[] post() {
    ByteBuffer table = ByteBuffer.allocate(34 + 2 * glyphs().size());
    table.putInt(0x00020000).putInt(0).putShort((short) -100).putShort((short) 50);
    table.position(32).putShort((short) glyphs().size());
    return table.array();
  }

  private byte[] os2() {
    ByteBuffer table = ByteBuffer.allocate(96);
    table.putShort((short) 3).putShort((short) UNITS);
    table.putShort((short) (bold ? BOLD_WEIGHT : REGULAR_WEIGHT)).putShort((short) 5);
    table.position(62).putShort((short) (bold ? 0x20 : 0x40));
    table.putShort((short) first).putShort((short) (first + letters.size() - 1));
    table.putShort((short) ASCENT).putShort((short) DESCENT).putShort((short) 0);
    table.putShort((short) ASCENT).putShort((short) -DESCENT);
    table.position(86).putShort((short) 536).putShort((short) 714);
    return table.array();
  }

  private byte[] names() {
    String style = bold ? "Bold" : "Regular";
    List<String> names = List.of(name, style, name + " " + style, name + "-" + style);
    List<Integer> kinds = List.of(1, 2, 4, 6);
    ByteArrayOutputStream records = new ByteArrayOutputStream();
    ByteArrayOutputStream texts = new ByteArrayOutputStream();
    records.writeBytes(words(0, names.size(), 6 + 12 * names.size()));
    for (int one = 0; one < names.size(); one++) {
      byte[] text = names.get(one).getBytes(UTF_16BE);
      records.writeBytes(words(3, 1, 0x409, kinds.get(one), text.length, texts.size()));
      texts.writeBytes(text);
    }
    records.writeBytes(texts.toByteArray());
    return records.toByteArray();
  }

  private static byte[] file(Map<String, byte[]> tables) {
    int count = tables.size();
    int power = Integer.highestOneBit(count);
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    head.writeBytes(
        words(1, 0, count, 16 * power, Integer.numberOfTrailingZeros(power), 16 * (count - power)));
    int start = 12 + 16 * count;
    int headAt = 0;
    for (Map.Entry<String, byte[]> table : tables.entrySet()) {
      byte[] padded = Arrays.copyOf(table.getValue(), (table.getValue().length + 3) & ~3);
      if (table.getKey().equals("head")) {
        headAt = start + body.size();
      }
      head.writeBytes(table.getKey().getBytes(US_ASCII));
      head.writeBytes(
          ByteBuffer.allocate(12)
              .putInt(sum(padded))
              .putInt(start + body.size())
              .putInt(table.getValue().length)
              .array());
      body.writeBytes(padded);
    }
    head.writeBytes(body.toByteArray());
    byte[] file = head.toByteArray();
    ByteBuffer.wrap(file).putInt(headAt + 8, SUM_OF_FILE - sum(file));
    return file;
  }

  private static int sum(byte[] padded) {
    ByteBuffer bytes = ByteBuffer.wrap(padded);
    int sum = 0;
    while (bytes.hasRemaining()) {
      sum += bytes.getInt();
    }
    return sum;
  }
}
