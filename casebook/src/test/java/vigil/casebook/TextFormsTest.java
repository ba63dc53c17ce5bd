package vigil.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.core.id.GroupId;
import vigil.core.id.PersonId;
import vigil.core.vocabulary.InvolvementDegree;
import vigil.core.vocabulary.LifeLine;

/** Values that stand as one text in journals and tables. */
class TextFormsTest {

  @Test
  void of_anySubject_isTheOneThatWroteIt() {
    Party awkward = new Party.OfPerson(new PersonId("a:b c"));
    for (Subject subject :
        List.of(
            new Subject.OfAct(),
            new Subject.OfQuantity(),
            new Subject.OfDate(),
            new Subject.OfPlace(),
            new Subject.OfRole(awkward, InvolvementDegree.CARRIED_OUT),
            new Subject.OfRole(new Party.OfGroup(new GroupId("g")), InvolvementDegree.KNEW),
            new Subject.OfWhereabouts(new PersonId("a:b"), LifeLine.SEEN_ALIVE))) {
      assertThat(Subject.of(subject.toString())).contains(subject);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "acts",
        "act:x",
        "role",
        "role:ordered",
        "role:ordered:p1",
        "role:x:person:p1",
        "role:ordered:person:",
        "whereabouts:dead",
        "whereabouts:x:p1",
        "whereabouts:dead:"
      })
  void of_noSubject_isEmpty(String text) {
    assertThat(Subject.of(text)).isEmpty();
  }

  @Test
  void passage_ofText_findsItsWords() {
    assertThat(Passage.of("5..9")).contains(new Passage(5, 9));
    assertThat(new Passage(5, 9).in("over three men")).contains("thre");
    assertThat(new Passage(5, 9).in("over")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "9..5", "5..5", "-1..5", "5...9", "5..99999999999"})
  void passage_noPlace_isEmpty(String text) {
    assertThat(Passage.of(text)).isEmpty();
  }
}
