package vigil.bench.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vigil.bench.casebook.WrittenFolder;
import vigil.journal.DataKey;
import vigil.journal.Entry;
import vigil.journal.Journal;

/**
 * Writes a journal of invented statements, each about 600 bytes of JSON of which the words are
 * erasable.
 */
final class SyntheticJournal {

  private static final int GROUP = 1_000;

  private SyntheticJournal() {}

  public static void main(String[] args) throws IOException {
    try (DataKey key = WrittenFolder.key(args);
        Journal journal = Journal.open(WrittenFolder.path(args), key)) {
      int records = WrittenFolder.changes(args);
      for (int from = 0; from < records; from += GROUP) {
        journal.append(group(from, Math.min(from + GROUP, records)));
      }
    }
  }

  private static List<Entry> group(int from, int to) {
    List<Entry> entries = new ArrayList<>(to - from);
    for (int number = from; number < to; number++) {
      entries.add(entry(number));
    }
    return entries;
  }

  private static Entry entry(int number) {
    return Entry.erasable(
        statement(number).getBytes(UTF_8), "statement:s" + number, words(number).getBytes(UTF_8));
  }

  private static String statement(int number) {
    int few = number % 7;
    return """
    {"type":"statement-recorded","by":"documenter","at":"2026-11-22T10:15:30Z","id":"s%d",\
    "source":"source-%d","derives_from":[],"said_on":"2017-04-01","event":"event-%d",\
    "act":"arbitrary-detention","stance":"alleges","quantity":">=%d","quantity_words":"at least %d",\
    "persons":["p%d","p%d"],"when":"2017-03","where":"a town","reliability":"likely",\
    "consent":"publish","envelope":"e%08x"}\
    """
        .formatted(
            number, number % 900, number % 50, few, few, number % 3_000, number % 2_999, number);
  }

  /** About as long as what a documenter copies out of a testimony for one statement. */
  static String words(int number) {
    return """
    Invented words number %d. They say in a few sentences what somebody saw, when it was and who \
    else was there, and are about as long as what a documenter copies out of a testimony for one \
    statement, so that the time to read them is a fair measure.\
    """
        .formatted(number);
  }
}
