package vigil.desk.casefile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers, texts and fields as few bytes: a number takes seven bits a byte, the lowest first; a
 * text is its number in a table of all texts, which stands in front.
 */
final class Packing {
  static final int BITS = 7;
  static final int MORE = 1 << BITS;

  private final Map<String, Integer> table;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  Packing() {
    this(new LinkedHashMap<>());
  }

  private Packing(Map<String, Integer> table) {
    this.table = table;
  }

  /**
   * Adds a number.
   *
   * @param number not less than 0
   */
  Packing number(int number) {
    int rest = number;
    while (rest >= MORE) {
      bytes.write(rest % MORE | MORE);
      rest >>= BITS;
    }
    bytes.write(rest);
    return this;
  }

  Packing text(String text) {
    return number(table.computeIfAbsent(text, _ -> table.size()));
  }

  Packing texts(List<String> texts) {
    number(texts.size());
    texts.forEach(this::text);
    return this;
  }

  /** Preceded by their length, so that a reader can pass them over. */
  Packing fields(Fields fields) {
    Packing inside = new Packing(table);
    Map<String, Object> values = fields.values();
    inside.number(values.size());
    values.forEach((name, value) -> {
      inside.text(name);
      if (value instanceof List<?> list) {
        inside.number(1 + list.size());
        list.forEach(item -> inside.text((String) item));
      } else {
        inside.number(0).text((String) value);
      }
    });
    number(inside.bytes.size());
    bytes.writeBytes(inside.bytes.toByteArray());
    return this;
  }

  /** Numbers that grow, as the distances between them. */
  Packing growing(int[] numbers) {
    number(numbers.length);
    int before = 0;
    for (int number : numbers) {
      number(number - before);
      before = number;
    }
    return this;
  }

  /** The table and, behind it, all that was added. */
  byte[] packed() {
    Packing whole = new Packing();
    whole.number(table.size());
    for (String text : table.keySet()) {
      byte[] utf8 = text.getBytes(UTF_8);
      whole.number(utf8.length);
      whole.bytes.writeBytes(utf8);
    }
    whole.bytes.writeBytes(bytes.toByteArray());
    return whole.bytes.toByteArray();
  }
}
