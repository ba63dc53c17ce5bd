package vigil.desk.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vigil.casebook.Casebook;
import vigil.casebook.Change;
import vigil.casebook.Derivation;
import vigil.casebook.Event;
import vigil.casebook.Party;
import vigil.casebook.Person;
import vigil.casebook.Source;
import vigil.casebook.Statement;
import vigil.casebook.StatementDraft;
import vigil.casebook.Subject;
import vigil.core.date.Edtf;
import vigil.core.id.EventId;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.language.Language;
import vigil.core.language.Messages;
import vigil.core.quantity.Quantity;
import vigil.core.quantity.QuotedQuantity;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.DenialOf;
import vigil.core.vocabulary.InvolvementDegree;
import vigil.core.vocabulary.LifeLine;
import vigil.core.vocabulary.SourceKind;
import vigil.core.vocabulary.Stance;

/** Statements about the same thing meet in a row, and what they do to each other is said above. */
class MakingTest {
  private static final Event EVENT =
      new Event(new EventId("e"), "Event", Edtf.parse("2020"), "", "");
  private static final PersonId PERSON = new PersonId("p");

  private final List<Change> changes = new ArrayList<>();

  MakingTest() {
    changes.add(new Change.EventAdded(EVENT));
    changes.add(new Change.PersonAdded(new Person(PERSON, "Specimen")));
    for (String source : List.of("agency", "paper", "ministry")) {
      changes.add(
          new Change.SourceAdded(
              new Source(new SourceId(source), SourceKind.PRESS, source, Optional.empty())));
    }
  }

  @Test
  void board_paperThatRepeatsTheAgency_isCorroboratedByNobody() {
    record(said("s1", "agency", Stance.ALLEGES));
    record(
        said("s2", "paper", Stance.ALLEGES)
            .derivesFrom(new Derivation.FromStatement(new StatementId("s1"))));

    assertThat(row().notes())
        .containsExactly(
            "Corroborated by nobody: all 2 statements that affirm it go back to agency.");
    assertThat(row().cells().getLast().marks().getFirst().from()).isEqualTo("from agency");
  }

  @Test
  void board_denialOfTheNumber_saysWhatIsDeniedAndWhose() {
    record(said("s1", "agency", Stance.ALLEGES));
    record(said("s2", "ministry", Stance.DENIES).denialOf(Optional.of(DenialOf.NUMBER)));

    assertThat(row().notes()).contains("Affirmed by agency; denied by ministry.");
    assertThat(row().cells().getLast().marks().getFirst().said()).isEqualTo("denies the number");
    assertThat(row().cells().getLast().marks().getFirst().sign()).isEqualTo("denies");
  }

  @Test
  void board_numbersThatDoNotMeet_areNamed() {
    record(said("s1", "agency", Stance.ALLEGES).quantity(quantity("<=2")));
    record(said("s2", "paper", Stance.ALLEGES).quantity(quantity(">100")));

    assertThat(row().notes())
        .contains(
            "These numbers cannot all be right: agency says at most 2, and more than that is said"
                + " by paper.");
  }

  @Test
  void board_datesThatDoNotMeet_areNamedInARowOfTheirOwn() {
    record(dated("s1", "agency", "2020-03"));
    record(dated("s2", "paper", "2020-03-05"));
    record(dated("s3", "ministry", "2020-04"));

    assertThat(row().label()).isEqualTo("killing: when");
    assertThat(row().notes())
        .containsExactly("Both cannot be right: agency says March 2020, ministry says April 2020.");
    assertThat(row().cells().getFirst().marks().getFirst().said()).isEqualTo("alleges: March 2020");
  }

  @Test
  void board_rolesAndWhereabouts_haveRowsOfTheirOwnAndNoFigure() {
    Subject role = new Subject.OfRole(new Party.OfPerson(PERSON), InvolvementDegree.values()[0]);
    record(said("s1", "agency", Stance.ALLEGES).subject(role));
    record(said("s2", "ministry", Stance.DENIES).subject(role));
    record(
        said("s3", "paper", Stance.ALLEGES)
            .subject(new Subject.OfWhereabouts(PERSON, LifeLine.values()[0])));

    assertThat(board().rows())
        .extracting(Board.Row::label)
        .containsExactly("killing: who had a part in it", "killing: what became of Specimen");
    assertThat(row().notes()).containsExactly("Affirmed by agency; denied by ministry.");
    assertThat(board().rows().getLast().cells().getLast().marks().getFirst().said())
        .startsWith("alleges: Specimen – ");
  }

  private Board.Row row() {
    return board().rows().getFirst();
  }

  private Board board() {
    return new Making(
            Casebook.of(changes), EVENT, Messages.of(BoardPage.class).in(Language.ENGLISH))
        .board(false, false);
  }

  private void record(StatementDraft draft) {
    changes.add(new Change.StatementRecorded(draft.build()));
  }

  private static StatementDraft dated(String id, String source, String when) {
    return said(id, source, Stance.ALLEGES)
        .subject(new Subject.OfDate())
        .when(Optional.of(Edtf.parse(when)));
  }

  private static StatementDraft said(String id, String source, Stance stance) {
    return Statement.draft(
        new StatementId(id), new SourceId(source), EVENT.id(), new ActType("killing"), stance);
  }

  private static QuotedQuantity quantity(String text) {
    return new QuotedQuantity(Quantity.parse(text), "");
  }
}
