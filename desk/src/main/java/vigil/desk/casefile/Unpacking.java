package vigil.desk.casefile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what {@link Packing} wrote; what it did not write throws an unchecked exception. */
final class Unpacking {
  private final byte[] packed;
  private final String[] table;
  private int at;

  private Unpacking(byte[] packed, String[] table, int at) {
    this.packed = packed;
    this.table = table;
    this.at = at;
  }

  static Unpacking of(byte[] packed) {
    Unpacking head = new Unpacking(packed, new String[0], 0);
    String[] table = new String[head.number()];
    for (int i = 0; i < table.length; i++) {
      int length = head.number();
      table[i] = new String(packed, head.at, length, UTF_8);
      head.at += length;
    }
    return new Unpacking(packed, table, head.at);
  }

  /** Another reader of the same, which begins elsewhere. */
  Unpacking from(int place) {
    return new Unpacking(packed, table, place);
  }

  int place() {
    return at;
  }

  int number() {
    int number = 0;
    for (int shift = 0; ; shift += Packing.BITS) {
      int next = packed[at++];
      number |= (next & (Packing.MORE - 1)) << shift;
      if (next >= 0) {
        return number;
      }
    }
  }

  String text() {
    return table[number()];
  }

  List<String> texts() {
    return texts(number());
  }

  private List<String> texts(int count) {
    List<String> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      texts.add(text());
    }
    return texts;
  }

  Fields fields(Memory memory) {
    int end = number() + at;
    int count = number();
    Map<String, Object> values = HashMap.newHashMap(count);
    for (int i = 0; i < count; i++) {
      String name = text();
      int kind = number();
      values.put(name, kind == 0 ? text() : texts(kind - 1));
    }
    if (at != end) {
      throw new IllegalArgumentException("the fields do not end where they should");
    }
    return Fields.of(values, memory);
  }

  void passFields() {
    int length = number();
    at += length;
  }

  int[] growing() {
    int[] numbers = new int[number()];
    int before = 0;
    for (int i = 0; i < numbers.length; i++) {
      before += number();
      numbers[i] = before;
    }
    return numbers;
  }
}
