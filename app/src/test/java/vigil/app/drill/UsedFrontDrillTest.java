package vigil.app.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.desk.casefile.Conversation;

/**
 * Seizes a front that was really used: people told, came back, wrote and erased, the desk fetched
 * and answered. {@code -Dvigil.drill.testimonies=1000} makes it as large as a year's use; a fifth
 * of the testimonies become conversations.
 */
class UsedFrontDrillTest {
  private static final int TESTIMONIES = Integer.getInteger("vigil.drill.testimonies", 15);
  private static final int CONVERSATIONS = TESTIMONIES / 5;
  private static final int ERASURES = Math.max(2, TESTIMONIES / 16);

  private final List<String> numbers = new ArrayList<>();
  private final List<String> arrived = new ArrayList<>();
  @TempDir Path folder;

  @Test
  void seizure_usedFront_findsNothingThatWasSaid() throws Exception {
    try (UsedFront used = new UsedFront(folder)) {
      used.publish();
      tell(used, CONVERSATIONS);
      assertThat(used.exchange()).isEqualTo(CONVERSATIONS);
      converse(used);
      tellBeside(used, TESTIMONIES - CONVERSATIONS);
      assertNoOrder();
      seize(used, "before the desk has fetched");
      used.exchange();
      assertThat(spool()).isEmpty();
      seize(used, "after fetching");
      erase(used);
      seize(used, "after erasing");
    }
    seize(null, "switched off");
  }

  private void tell(UsedFront used, int testimonies) throws Exception {
    for (int i = 0; i < testimonies; i++) {
      Set<String> before = new HashSet<>(spool());
      numbers.add(used.tell());
      spool().stream().filter(name -> !before.contains(name)).forEach(arrived::add);
    }
  }

  private void tellBeside(UsedFront used, int testimonies) throws Exception {
    for (int i = 0; i < testimonies; i++) {
      Set<String> before = new HashSet<>(spool());
      used.tellBeside(folder.resolve("front/spool"));
      spool().stream().filter(name -> !before.contains(name)).forEach(arrived::add);
    }
  }

  private void converse(UsedFront used) throws Exception {
    List<String> answers = new ArrayList<>();
    for (Conversation conversation : used.conversations()) {
      answers.add(used.reply(conversation));
    }
    used.exchange();
    Set<String> read = new HashSet<>();
    for (String number : numbers) {
      String page = used.comeBack(number);
      answers.stream().filter(page::contains).forEach(read::add);
      used.writeBack(number);
    }
    assertThat(read).hasSize(CONVERSATIONS);
    assertThat(used.exchange()).isEqualTo(CONVERSATIONS);
    arrived.clear();
  }

  private void erase(UsedFront used) throws Exception {
    List<String> erased = numbers.subList(CONVERSATIONS / 2, CONVERSATIONS / 2 + ERASURES);
    for (String number : erased) {
      used.erase(number);
    }
    assertThat(used.comeBack(erased.getFirst())).contains("No message yet");
    used.exchange();
    assertThat(used.comeBack(erased.getFirst())).contains("No message yet");
    used.erase(erased.getLast());
  }

  private void seize(@org.jspecify.annotations.Nullable UsedFront used, String when)
      throws IOException {
    if (used != null) {
      planted = used.planted();
    }
    SeizureDrill.Report report = SeizureDrill.search(folder.resolve("front"), planted);
    System.out.printf(
        "Seizure %s: %d words planted, %d found; %d files, %,d bytes, %d streams; %d times finer"
            + " than a day; %d addresses; days %s; %d times of creation%n",
        when,
        planted.size(),
        report.finds().size(),
        report.seen().size(),
        report.sizeBytes(),
        report.streams(),
        report.times().finer().size(),
        report.strayAddresses().size(),
        report.times().days(),
        report.times().notSettable());
    assertThat(report.finds()).isEmpty();
    assertThat(report.times().finer()).isEmpty();
    assertThat(report.addresses()).isEmpty();
    assertThat(report.times().days()).hasSizeLessThanOrEqualTo(2);
  }

  private List<String> planted = List.of();

  /**
   * The order of arrival cannot be had from names, sizes or the times that files show: the rank
   * correlation with the order of the names is what chance gives.
   */
  private void assertNoOrder() throws IOException {
    List<String> byName = spool();
    assertThat(byName).hasSameElementsAs(arrived);
    Chance.assertNoOrder("arrival", arrived.stream().map(byName::indexOf).toList());
    Set<Long> sizes = new HashSet<>();
    for (String name : byName) {
      sizes.add(Files.size(folder.resolve("front/spool").resolve(name)));
    }
    assertThat(sizes).hasSize(1);
  }

  private List<String> spool() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("front/spool"))) {
      return files.map(path -> String.valueOf(path.getFileName())).sorted().toList();
    }
  }
}
