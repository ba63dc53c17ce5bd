package vigil.desk.lettering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A part of an OpenType layout table (OpenType 1.9, "OpenType Layout Common Table Formats"). */
record Table(byte[] bytes, int start) {
  static Table of(byte[] bytes) {
    return new Table(bytes, 0);
  }

  int unsigned(int at) {
    return ((bytes[start + at] & 0xFF) << 8) | (bytes[start + at + 1] & 0xFF);
  }

  int signed(int at) {
    return (short) unsigned(at);
  }

  String tag(int at) {
    StringBuilder tag = new StringBuilder();
    for (int letter = 0; letter < 4; letter++) {
      tag.append((char) (bytes[start + at + letter] & 0xFF));
    }
    return tag.toString();
  }

  /** The part that a two-byte offset at this place leads to. */
  Table follow(int at) {
    return new Table(bytes, start + unsigned(at));
  }

  /** The part that a four-byte offset at this place leads to. */
  Table followFar(int at) {
    return new Table(bytes, start + ((unsigned(at) << 16) | unsigned(at + 2)));
  }

  boolean has(int offsetAt) {
    return unsigned(offsetAt) != 0;
  }

  /** As many two-byte numbers. */
  List<Integer> numbers(int at, int count) {
    List<Integer> numbers = new ArrayList<>();
    for (int one = 0; one < count; one++) {
      numbers.add(unsigned(at + 2 * one));
    }
    return numbers;
  }

  /** The parts that a list of two-byte offsets leads to; the list begins with its length. */
  List<Table> list(int at) {
    List<Table> parts = new ArrayList<>();
    for (int one = 0; one < unsigned(at); one++) {
      parts.add(follow(at + 2 + 2 * one));
    }
    return parts;
  }

  /** The glyphs of a Coverage table, in its order. */
  List<Integer> coverage() {
    if (unsigned(0) == 1) {
      return numbers(4, unsigned(2));
    }
    List<Integer> glyphs = new ArrayList<>();
    for (int range = 0; range < unsigned(2); range++) {
      int at = 4 + 6 * range;
      for (int glyph = unsigned(at); glyph <= unsigned(at + 2); glyph++) {
        glyphs.add(glyph);
      }
    }
    return glyphs;
  }

  /** The classes of a ClassDef table by glyph. */
  Map<Integer, Integer> classes() {
    Map<Integer, Integer> classes = new HashMap<>();
    if (unsigned(0) == 1) {
      for (int one = 0; one < unsigned(4); one++) {
        classes.put(unsigned(2) + one, unsigned(6 + 2 * one));
      }
      return classes;
    }
    for (int range = 0; range < unsigned(2); range++) {
      int at = 4 + 6 * range;
      for (int glyph = unsigned(at); glyph <= unsigned(at + 2); glyph++) {
        classes.put(glyph, unsigned(at + 4));
      }
    }
    return classes;
  }
}
