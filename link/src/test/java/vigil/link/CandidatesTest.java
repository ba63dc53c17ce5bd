package vigil.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vigil.core.id.PersonId;

/** All names here are made up, and meant to look it. */
class CandidatesTest {

  @Test
  void among_oneNameInTwoScripts_isFoundWithTheFullScore() {
    assertThat(score("Юсуп Примеров", "Yusup Primerov")).isEqualTo(1);
    assertThat(score("Хасан Образцов", "Khasan Obraztsov")).isEqualTo(1);
    assertThat(score("Хасан Образцов", "Hasan OBRAZTSOV")).isEqualTo(1);
    assertThat(score("Дмитрий Тестовый", "Dmitry Testovyi")).isEqualTo(1);
    assertThat(score("Зелимхан Примеров", "Zelimkhan Primerov")).isEqualTo(1);
  }

  @Test
  void among_orderCaseDiacriticsAndPunctuation_doNotMatter() {
    assertThat(score("Primerov, Yusup", "yusup primerov")).isEqualTo(1);
    assertThat(score("José Éxemplo", "Jose Exemplo")).isEqualTo(1);
    assertThat(score("Anna-Maria O'Test", "Anna Maria OTest")).isEqualTo(1);
  }

  @Test
  void among_slipsInitialsAndPatronymics_areStillFound() {
    assertThat(score("Yusup Primerov", "Yusub Primerov")).isBetween(0.9, 0.999);
    assertThat(score("Hasan Primerov", "H. Primerov")).isBetween(Candidates.LEAST_SCORE, 0.95);
    assertThat(score("Yusup Primerov", "Ю. Примеров")).isBetween(Candidates.LEAST_SCORE, 0.95);
    assertThat(score("Юсуп Тестович Примеров", "Yusup Primerov")).isBetween(0.9, 0.999);
  }

  @Test
  void among_differentNames_areNotFound() {
    assertThat(
            candidates(
                "Yusup Primerov",
                "Hasan Obraztsov",
                "Anna Testova",
                "Юсуп Образцов",
                "H. Primerov",
                ""))
        .isEmpty();
  }

  @Test
  void among_loneFirstName_isNoEvidence() {
    assertThat(candidates("Yusup", "Yusup Primerov")).isEmpty();
    assertThat(score("Yusup", "Юсуп")).isEqualTo(1);
  }

  @Test
  void among_severalPairs_comeWithTheMostAlikeFirst() {
    assertThat(candidates("Yusup Primerov", "Yusub Primerov", "Юсуп Примеров"))
        .extracting(candidate -> candidate.one() + " " + candidate.other())
        .containsExactly("p0 p2", "p0 p1", "p1 p2");
  }

  @Test
  void among_oneEntryTwice_isNoPair() {
    Named entry = new Named(new PersonId("p"), "Yusup Primerov");

    assertThat(Candidates.among(List.of(entry, entry))).isEmpty();
  }

  @Property(tries = 300)
  void among_entriesInAnyOrder_answersTheSame(@ForAll Random random) {
    List<Named> entries = new ArrayList<>();
    List<String> parts =
        List.of("Yusup", "Юсуп", "Primerov", "Примеров", "Testov", "T.", "Anna", "Anan", "Naan");
    for (int i = 0; i < 8; i++) {
      String name =
          parts.get(random.nextInt(parts.size())) + " " + parts.get(random.nextInt(parts.size()));
      entries.add(new Named(new PersonId("p" + i), name));
    }
    List<Named> shuffled = new ArrayList<>(entries);
    Collections.shuffle(shuffled, random);

    assertThat(Candidates.among(shuffled)).isEqualTo(Candidates.among(entries));
  }

  @Test
  void toString_ofAnEntry_hidesTheName() {
    assertThat(new Named(new PersonId("p1"), "Yusup Primerov")).hasToString("Named[p1]");
  }

  private static double score(String one, String other) {
    List<Candidate> found = candidates(one, other);
    assertThat(found).as("%s and %s", one, other).hasSize(1);
    return found.getFirst().score();
  }

  private static List<Candidate> candidates(String... names) {
    List<Named> entries = new ArrayList<>();
    for (String name : names) {
      entries.add(new Named(new PersonId("p" + entries.size()), name));
    }
    return Candidates.among(entries);
  }
}
