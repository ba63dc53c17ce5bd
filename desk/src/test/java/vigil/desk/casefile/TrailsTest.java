package vigil.desk.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casebook.Change;
import vigil.casebook.ErasableItem;
import vigil.casebook.Person;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.vocabulary.Consent;
import vigil.core.vocabulary.SourceKind;
import vigil.desk.home.HomeFolder;
import vigil.desk.trial.TrialDesk;
import vigil.desk.unlock.OpenDesk;

/** Each thing knows the changes that were made to it, and no others. */
class TrailsTest {
  private static final Item S1 = new Item(Item.Kind.STATEMENT, "s1");

  @TempDir private Path folder;

  @Test
  void changesTo_eachItem_areThoseThatNameIt() throws IOException {
    HomeFolder home = TrialDesk.home(folder);
    try (OpenDesk desk = TrialDesk.open(home)) {
      recordSomeChanges(desk);
      check(desk.caseFile());
    }
    try (OpenDesk again = TrialDesk.open(home)) {
      check(again.caseFile());
    }
  }

  @Test
  void changesTo_afterAnErasure_areTheSameWithoutTheWords() throws IOException {
    HomeFolder home = TrialDesk.home(folder);
    try (OpenDesk desk = TrialDesk.open(home)) {
      recordSomeChanges(desk);
      desk.record(new Change.Erased(new ErasableItem.StatementWords(new StatementId("s1"))));

      List<CaseFile.Numbered> changes = desk.caseFile().changesTo(S1);

      assertThat(changes).hasSize(3);
      assertThat(changes.toString()).doesNotContain("words of s1");
    }
  }

  @Test
  void of_whatToStringWrote_isTheSame() {
    for (Item.Kind kind : Item.Kind.values()) {
      Item item = new Item(kind, "with/a slash");
      assertThat(Item.of(item.toString())).contains(item);
    }
    assertThat(List.of("", "statement", "statement/", "unknown/s1", "/s1"))
        .allSatisfy(text -> assertThat(Item.of(text)).isEqualTo(Optional.empty()));
  }

  private static void recordSomeChanges(OpenDesk desk) throws IOException {
    TrialDesk.addEvent(desk);
    SourceId press = TrialDesk.addSource(desk, "press", SourceKind.PRESS);
    TrialDesk.record(desk, TrialDesk.statement("s1", press, "3"));
    TrialDesk.record(desk, TrialDesk.statement("s2", press, "4"));
    desk.record(new Change.PersonAdded(new Person(new PersonId("p1"), "One")));
    desk.record(new Change.PersonAdded(new Person(new PersonId("p2"), "Other")));
    desk.record(new Change.PersonsLinked(new PersonId("p1"), new PersonId("p2")));
    desk.record(new Change.ConsentChanged(new StatementId("s1"), Consent.COURT));
  }

  private static void check(CaseFile caseFile) {
    assertThat(numbers(caseFile, Item.Kind.EVENT, TrialDesk.EVENT.value())).containsExactly(1);
    assertThat(numbers(caseFile, Item.Kind.SOURCE, "press")).containsExactly(2);
    assertThat(numbers(caseFile, Item.Kind.STATEMENT, "s1")).containsExactly(8, 3);
    assertThat(numbers(caseFile, Item.Kind.PERSON, "p1")).containsExactly(7, 5);
    assertThat(numbers(caseFile, Item.Kind.PERSON, "p2")).containsExactly(7, 6);
    assertThat(numbers(caseFile, Item.Kind.PERSON, "s1")).isEmpty();
  }

  private static List<Integer> numbers(CaseFile caseFile, Item.Kind kind, String id) {
    return caseFile.changesTo(new Item(kind, id)).stream().map(CaseFile.Numbered::number).toList();
  }
}
