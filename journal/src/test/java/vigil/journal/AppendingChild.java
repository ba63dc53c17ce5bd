package vigil.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Appends until it is killed and prints the number of each record that was acknowledged. */
final class AppendingChild {

  private static final int LARGE_BYTES = 1 << 20;

  private AppendingChild() {}

  public static void main(String[] args) throws Exception {
    try (Journal journal = Journal.open(ChildJvm.folder(args), ChildJvm.key(args))) {
      long last = journal.size();
      while (true) {
        last = journal.append(group(last));
        System.out.println(last);
        System.out.flush();
      }
    }
  }

  private static List<Entry> group(long after) {
    List<Entry> entries = new ArrayList<>();
    for (long number = after + 1; number <= after + 1 + after % 3; number++) {
      entries.add(entry(number));
    }
    return entries;
  }

  /** The entry with this number, the same in every process; every ninth is large. */
  static Entry entry(long number) {
    Random random = new Random(number);
    byte[] plain = new byte[number % 9 == 0 ? LARGE_BYTES : random.nextInt(1200)];
    random.nextBytes(plain);
    if (number % 4 != 0) {
      return Entry.plain(plain);
    }
    byte[] content = new byte[random.nextInt(600)];
    random.nextBytes(content);
    return Entry.erasable(plain, "item:" + number / 10, content);
  }
}
