package vigil.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.core.id.DocumentId;
import vigil.core.id.GroupId;
import vigil.core.id.InterventionId;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;

class ErasableItemTest {

  @Test
  void of_anyKey_isTheItemThatWroteIt() {
    for (ErasableItem item :
        List.of(
            new ErasableItem.StatementWords(new StatementId("s1")),
            new ErasableItem.SourceName(new SourceId("a/b c")),
            new ErasableItem.PersonName(new PersonId("Пример")),
            new ErasableItem.GroupName(new GroupId("g1")),
            new ErasableItem.DocumentWords(new DocumentId("d1")),
            new ErasableItem.InterventionWords(new InterventionId("i/1")))) {
      assertThat(ErasableItem.of(item.key())).contains(item);
      assertThat(ErasableItem.of(item.entry())).contains(item);
    }
  }

  @Test
  void of_textThatIsNoKey_isEmpty() {
    assertThat(List.of("words", "words/", "thing/s1", "/s1", ""))
        .allSatisfy(text -> assertThat(ErasableItem.of(text)).isEmpty());
  }
}
