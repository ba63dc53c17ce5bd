package vigil.desk.search.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vigil.casebook.Change;
import vigil.casebook.Person;
import vigil.core.date.Edtf;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.vocabulary.SourceKind;
import vigil.desk.trial.TrialDesk;
import vigil.desk.unlock.OpenDesk;

/** An open desk with two persons and two statements, one of which holds {@link #WORD}. */
record SearchedDesk(OpenDesk desk, SourceId source) implements AutoCloseable {
  static final String WORD = "жёлтыйдирижабль";
  static final PersonId PERSON = new PersonId("p1");
  static final PersonId OTHER = new PersonId("p2");

  static SearchedDesk in(Path folder) throws IOException {
    OpenDesk desk = TrialDesk.open(TrialDesk.home(folder));
    TrialDesk.addEvent(desk);
    SearchedDesk searched =
        new SearchedDesk(desk, TrialDesk.addSource(desk, "press", SourceKind.PRESS));
    desk.record(new Change.PersonAdded(new Person(PERSON, "Хамзат Заболоцкий")));
    desk.record(new Change.PersonAdded(new Person(OTHER, "Quentin Invented")));
    searched.record("s1", WORD + " words in the text", PERSON);
    searched.record("s2", "other words", OTHER);
    return searched;
  }

  void record(String id, String words, PersonId person) throws IOException {
    TrialDesk.record(
        desk,
        TrialDesk.statement(id, source, ">=2")
            .words(words)
            .persons(person)
            .where("Аргун")
            .when(Optional.of(Edtf.parse("2020-03-05"))));
  }

  /** The ids of what is found. */
  List<String> find(Question question) {
    return desk.search().find(question, desk.casebook(), 100).keys().stream()
        .map(EntryKey::id)
        .toList();
  }

  List<String> find(String words) {
    return find(Question.of(words));
  }

  void waitUntilRead() throws InterruptedException {
    while (!desk.search().progress().complete()) {
      Thread.sleep(5);
    }
  }

  @Override
  public void close() throws IOException {
    desk.close();
  }
}
