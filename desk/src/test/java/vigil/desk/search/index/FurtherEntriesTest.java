package vigil.desk.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casebook.Act;
import vigil.casebook.Change;
import vigil.casebook.CustodyStep;
import vigil.casebook.Document;
import vigil.casebook.ErasableItem;
import vigil.casebook.Group;
import vigil.casebook.Intervention;
import vigil.casebook.Involvement;
import vigil.casebook.Party;
import vigil.core.date.Edtf;
import vigil.core.id.ActId;
import vigil.core.id.DocumentId;
import vigil.core.id.EventId;
import vigil.core.id.GroupId;
import vigil.core.id.InterventionId;
import vigil.core.id.InvolvementId;
import vigil.core.quantity.Quantity;
import vigil.core.quantity.QuotedQuantity;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.InterventionKind;
import vigil.core.vocabulary.InvolvementDegree;
import vigil.core.vocabulary.ViolationStatus;

/** Groups, acts, who had to do with them, documents and interventions are found, and erased. */
class FurtherEntriesTest {
  private static final EventId EVENT = new EventId("event-1");
  private static final GroupId GROUP = new GroupId("g1");
  private static final DocumentId DOCUMENT = new DocumentId("d1");
  private static final InterventionId INTERVENTION = new InterventionId("i1");

  @TempDir Path folder;
  private SearchedDesk searched;

  @BeforeEach
  void open() throws IOException, InterruptedException {
    searched = SearchedDesk.in(folder);
    Edtf day = Edtf.parse("2021-06-01");
    record(
        new Change.GroupAdded(
            new Group(
                GROUP, "Отряд Вымышленный", new QuotedQuantity(Quantity.parse("~20"), "дюжина"))));
    record(
        new Change.ActAdded(
            new Act(
                new ActId("a1"),
                EVENT,
                new ActType("torture"),
                new Party.OfPerson(SearchedDesk.PERSON),
                Optional.of(day),
                "Гудермес",
                ViolationStatus.values()[0])));
    record(
        new Change.InvolvementAdded(
            new Involvement(
                new InvolvementId("inv1"),
                new ActId("a1"),
                new Party.OfGroup(GROUP),
                InvolvementDegree.CARRIED_OUT)));
    record(
        new Change.DocumentAdded(
            new Document(
                DOCUMENT,
                "Протокол осмотра",
                Optional.of(searched.source()),
                day,
                new Document.Origin("Gisela Erfunden", day, "staff"),
                Optional.empty(),
                "В тексте стоит зелёныйпароход.",
                List.of())));
    record(
        new Change.InterventionAdded(
            new Intervention(
                INTERVENTION,
                EVENT,
                InterventionKind.values()[0],
                day,
                "Прокуратура Выдуманска",
                "Просили оранжевыйжурнал",
                Optional.empty(),
                "",
                Optional.empty())));
    searched.waitUntilRead();
  }

  @AfterEach
  void close() throws IOException {
    searched.close();
  }

  private void record(Change change) throws IOException {
    searched.desk().record(change);
  }

  @Test
  void find_namesInOtherLetters_leadToGroupsActsAndInvolvements() {
    assertThat(searched.find("Vymyshlennyi")).containsExactlyInAnyOrder("g1", "inv1");
    assertThat(searched.find("Khamzat")).contains("a1");
  }

  @Test
  void find_wordsOfDocumentsAndInterventions_leadToThem() {
    assertThat(searched.find("зелёныйпароход")).containsExactly("d1");
    assertThat(searched.find("протоколы")).containsExactly("d1");
    assertThat(searched.find("Erfunden")).containsExactly("d1");
    assertThat(searched.find("оранжевыйжурнал")).containsExactly("i1");
    assertThat(searched.find("Prokuratura")).containsExactly("i1");
    assertThat(searched.find("дюжина")).containsExactly("g1");
  }

  @Test
  void find_actPlaceAndTime_holdForActsAndInvolvements() {
    Question question =
        new Question(
            "",
            "",
            "Gudermes",
            Optional.of(Edtf.parse("2021")),
            Optional.of(new ActType("torture")),
            Optional.empty());
    assertThat(searched.find(question)).containsExactlyInAnyOrder("a1", "inv1");
  }

  @Test
  void find_custodyPassed_knowsTheNewHand() throws IOException {
    record(
        new Change.CustodyPassed(
            DOCUMENT, new CustodyStep(Edtf.parse("2022"), "", "Ottilie Ausgedacht", "")));

    assertThat(searched.find("Ausgedacht")).containsExactly("d1");
  }

  @Test
  void find_afterErasing_knowsNothingOfIt() throws IOException {
    record(new Change.Erased(new ErasableItem.DocumentWords(DOCUMENT)));
    record(new Change.Erased(new ErasableItem.GroupName(GROUP)));
    record(new Change.Erased(new ErasableItem.InterventionWords(INTERVENTION)));

    for (String gone :
        List.of("зелёныйпароход", "Erfunden", "Vymyshlennyi", "дюжина", "оранжевыйжурнал")) {
      assertThat(searched.find(gone)).as(gone).isEmpty();
    }
  }
}
