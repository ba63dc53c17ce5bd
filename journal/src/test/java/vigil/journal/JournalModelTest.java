package vigil.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Compares a journal under random use, with losses of power, with a list in memory. */
class JournalModelTest {

  private final DataKey key = DataKey.generate(new SecureRandom());

  sealed interface Use {}

  record Append(List<Integer> sizes, int itemOrNone, long seed) implements Use {}

  record Erase(int item) implements Use {}

  record Reopen() implements Use {}

  record PowerLoss(long afterBytes, boolean leavesZeros, FragileDisk.Forgets forgets, Use during)
      implements Use {}

  @Provide
  Arbitrary<List<Use>> steps() {
    Arbitrary<Use> append =
        Combinators.combine(
                Arbitraries.integers().between(0, 900).list().ofMinSize(1).ofMaxSize(4),
                Arbitraries.integers().between(-3, 4),
                Arbitraries.longs())
            .as(Append::new);
    Arbitrary<Use> erase = Arbitraries.integers().between(0, 4).map(Erase::new);
    Arbitrary<Use> powerLoss =
        Combinators.combine(
                Arbitraries.longs().between(0, 4000),
                Arbitraries.of(true, false),
                Arbitraries.of(FragileDisk.Forgets.class),
                Arbitraries.oneOf(append, erase))
            .as(PowerLoss::new);
    Arbitrary<Use> reopen = Arbitraries.create(Reopen::new);
    return Arbitraries.oneOf(append, append, erase, reopen, powerLoss).list().ofMaxSize(25);
  }

  @Property(tries = 300)
  void journal_anyUse_isTheListOfWhatWasAcknowledged(@ForAll("steps") List<Use> steps)
      throws Exception {
    Path folder = Files.createTempDirectory("journal");
    Model model = new Model();
    try {
      Journal journal = Journal.openOn(FragileDisk.steady(), folder, key);
      for (Use step : steps) {
        journal = run(step, journal, folder, model);
        model.assertSame(SampleJournal.replay(journal));
      }
      journal.close();
      model.assertSame(SampleJournal.replay(folder, key));
    } finally {
      delete(folder);
    }
  }

  private Journal run(Use step, Journal journal, Path folder, Model model) throws IOException {
    switch (step) {
      case Append append -> model.append(journal, append);
      case Erase erase -> model.erase(journal, erase);
      case Reopen _ -> {
        journal.close();
        return Journal.openOn(FragileDisk.steady(), folder, key);
      }
      case PowerLoss loss -> {
        journal.close();
        return losePower(loss, folder, model);
      }
    }
    return journal;
  }

  private Journal losePower(PowerLoss loss, Path folder, Model model) throws IOException {
    FragileDisk disk = new FragileDisk(loss.leavesZeros(), loss.forgets());
    Journal journal = Journal.openOn(disk, folder, key);
    disk.dieAfter(loss.afterBytes());
    boolean refused = false;
    try {
      run(loss.during(), journal, folder, model);
    } catch (JournalWriteException e) {
      refused = true;
    }
    try {
      journal.close();
    } catch (IOException e) {
      assertThat(disk.isDead()).isTrue();
    }
    Journal reopened = Journal.openOn(FragileDisk.steady(), folder, key);
    if (refused) {
      model.settle(loss.during(), SampleJournal.replay(reopened));
    }
    return reopened;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** What the journal should be: a list and a set. */
  private static final class Model {

    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> erased = new HashSet<>();

    void append(Journal journal, Append append) throws IOException {
      List<Entry> group = entries(append);
      if (group.stream().anyMatch(this::isErased)) {
        assertThatThrownBy(() -> journal.append(group)).isInstanceOf(ItemErasedException.class);
        return;
      }
      long last = journal.append(group);
      entries.addAll(group);
      assertThat(last).isEqualTo(entries.size());
    }

    void erase(Journal journal, Erase erase) throws IOException {
      String item = "item:" + erase.item();
      boolean known =
          entries.stream()
              .anyMatch(entry -> entry.erasable().filter(p -> p.item().equals(item)).isPresent());
      try {
        journal.erase(item);
        erased.add(item);
      } catch (NoSuchElementException e) {
        assertThat(known).isFalse();
      }
    }

    /** A step that was refused when the power went may have happened as a whole, or not at all. */
    void settle(Use step, List<Record> found) {
      switch (step) {
        case Append append -> {
          if (found.size() > entries.size()) {
            entries.addAll(entries(append));
          }
        }
        case Erase erase -> {
          String item = "item:" + erase.item();
          for (int i = 0; i < entries.size(); i++) {
            boolean ofItem =
                entries.get(i).erasable().filter(p -> p.item().equals(item)).isPresent();
            if (ofItem && found.get(i).erased()) {
              erased.add(item);
            }
          }
        }
        case Reopen _, PowerLoss _ -> {}
      }
    }

    private boolean isErased(Entry entry) {
      return entry.erasable().map(part -> erased.contains(part.item())).orElse(false);
    }

    private static List<Entry> entries(Append append) {
      Random random = new Random(append.seed());
      return append.sizes().stream().map(size -> entry(random, size, append.itemOrNone())).toList();
    }

    private static Entry entry(Random random, int sizeBytes, int itemOrNone) {
      byte[] plain = new byte[sizeBytes];
      random.nextBytes(plain);
      return itemOrNone < 0
          ? Entry.plain(plain)
          : Entry.erasable(plain, "item:" + itemOrNone, plain.clone());
    }

    void assertSame(List<Record> found) {
      assertThat(found).hasSameSizeAs(entries);
      for (int i = 0; i < entries.size(); i++) {
        Entry entry = entries.get(i);
        Record record = found.get(i);
        Optional<byte[]> content =
            isErased(entry) ? Optional.empty() : entry.erasable().map(Erasable::content);
        assertThat(record.number()).isEqualTo(i + 1);
        assertThat(record.plain()).isEqualTo(entry.plain());
        assertThat(record.erased()).isEqualTo(isErased(entry));
        assertThat(record.erasable().isPresent()).isEqualTo(content.isPresent());
        content.ifPresent(bytes -> assertThat(record.erasable().orElseThrow()).isEqualTo(bytes));
      }
    }
  }
}
