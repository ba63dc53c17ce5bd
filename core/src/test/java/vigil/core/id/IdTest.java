package vigil.core.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdTest {

  @ParameterizedTest
  @ValueSource(strings = {"", " s1", "s1 ", "a|b", "a\nb", "a\u0000b", "a\u202eb", "\u00a0s1"})
  void id_wrongText_isRefusedWithItsKind(String text) {
    assertThatThrownBy(() -> new StatementId(text))
        .isInstanceOf(InvalidIdException.class)
        .hasMessageContaining("statement id");
  }

  @Test
  void id_length_isFrom1To200() {
    assertThat(new SourceId("x".repeat(200)).value()).hasSize(200);
    assertThatThrownBy(() -> new SourceId("x".repeat(201))).isInstanceOf(InvalidIdException.class);
  }

  @Test
  void id_goodText_printsAndOrdersByItsValue() {
    assertThat(new EventId("chechnya-2017")).hasToString("chechnya-2017");
    assertThat(new PersonId("p1")).isLessThan(new PersonId("p2")).isEqualTo(new PersonId("p1"));
    assertThat(new StatementId("Показание № 1").value()).isEqualTo("Показание № 1");
  }

  @ParameterizedTest
  @CsvSource({
    "No to LGBT+ oppression in Chechnya, no-to-lgbt-oppression-in-chechnya",
    "Чечня 2017, cecna-2017",
    "  Été à Grozny!  , ete-a-grozny",
    "People's march, peoples-march"
  })
  void slug_fromATitle_readsLikeIt(String title, String slug) {
    assertThat(Slug.from(title)).hasToString(slug);
  }

  @Test
  void slug_fromAVeryLongTitle_isCutWithoutADashAtItsEnd() {
    assertThat(Slug.from("a".repeat(79) + " b").value()).isEqualTo("a".repeat(79));
  }

  @Test
  void slug_takenAndAsLongAsItMayBe_isShortenedForItsNumber() {
    Slug longest = new Slug("a".repeat(77) + "-bb");
    Set<Slug> taken = Set.of(longest, new Slug("a".repeat(77) + "-2"));

    assertThat(longest.orNumbered(Set.of()::contains)).isEqualTo(longest);
    assertThat(longest.orNumbered(taken::contains).value()).isEqualTo("a".repeat(77) + "-3");
    assertThat(new Slug("a").orNumbered(Set.of(new Slug("a"))::contains)).hasToString("a-2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "a--b", "-a", "a-", "a.b", "../a", "a/b"})
  void slug_wrongShape_isRefused(String text) {
    assertThatThrownBy(() -> new Slug(text)).isInstanceOf(InvalidIdException.class);
  }

  @Property(tries = 200)
  void slug_fromAnyText_isASlugOrRefused(@ForAll String text) {
    try {
      assertThat(Slug.from(text).value())
          .matches("[a-z0-9]+(-[a-z0-9]+)*")
          .hasSizeLessThanOrEqualTo(80);
    } catch (InvalidIdException e) {
      assertThat(e).hasMessageContaining("slug");
    }
  }
}
