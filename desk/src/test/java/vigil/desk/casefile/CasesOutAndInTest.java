package vigil.desk.casefile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import vigil.casebook.Casebook;
import vigil.casebook.Change;
import vigil.casebook.ChangeRefused;
import vigil.casebook.Document;
import vigil.casebook.Document.FileKept;
import vigil.desk.exporting.CaseTables;
import vigil.desk.importing.Import;
import vigil.desk.importing.Plan;
import vigil.journal.DataKey;

/** Nothing is lost between two desks. */
class CasesOutAndInTest {
  private static final DataKey KEY = DataKey.generate(new SecureRandom());

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void tables_ofAnyCasebook_giveTheSameCasebookAtAnEmptyDesk(
      @ForAll("histories") List<Change> history) throws IOException {
    Casebook casebook = after(history);

    Plan plan = read(casebook, Casebook.empty());

    assertThat(plan.problems()).isEmpty();
    Casebook copy = Casebook.of(plan.changes());
    assertThat(everything(copy)).isEqualTo(everything(casebook));
  }

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  void tables_ofAnyCasebook_changeNothingAtItsOwnDesk(@ForAll("histories") List<Change> history)
      throws IOException {
    Casebook casebook = after(history);

    Plan plan = read(casebook, casebook);

    assertThat(plan.problems()).isEmpty();
    assertThat(plan.changes()).isEmpty();
  }

  /** Cases in which things hang together, which changes at random seldom make. */
  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void tables_ofAnyCase_giveTheSameCaseAndChangeNothingThere(@ForAll long seed) throws IOException {
    Casebook casebook = AnyCase.of(seed);

    Plan elsewhere = read(casebook, Casebook.empty());
    Plan here = read(casebook, casebook);

    assertThat(elsewhere.problems()).isEmpty();
    assertThat(everything(Casebook.of(elsewhere.changes()))).isEqualTo(everything(casebook));
    assertThat(here.problems()).isEmpty();
    assertThat(here.changes()).isEmpty();
  }

  private static Plan read(Casebook from, Casebook into) throws IOException {
    Import some = new Import(into, KEY);
    for (Map.Entry<String, CaseTables.Writing> table : CaseTables.of(from).entrySet()) {
      StringBuilder text = new StringBuilder();
      table.getValue().to(text);
      some.read(table.getKey(), new ByteArrayInputStream(text.toString().getBytes(UTF_8)));
    }
    return some.plan();
  }

  private static Casebook after(List<Change> history) {
    Casebook casebook = Casebook.empty();
    for (Change change : history) {
      try {
        casebook = casebook.apply(change);
      } catch (ChangeRefused refused) {
        // It does not fit what came before it.
      }
    }
    return casebook;
  }

  private static List<Object> everything(Casebook casebook) {
    return List.of(
        Map.copyOf(casebook.events()),
        Map.copyOf(casebook.sources()),
        Map.copyOf(casebook.persons()),
        Map.copyOf(casebook.groups()),
        casebook.documents().values().stream().map(CasesOutAndInTest::withoutKey).toList(),
        Map.copyOf(casebook.acts()),
        Map.copyOf(casebook.involvements()),
        Map.copyOf(casebook.statements()),
        Map.copyOf(casebook.interventions()),
        Map.copyOf(casebook.places()),
        Set.copyOf(casebook.links()));
  }

  /** A table says which file it was; the key to it stays at the desk that has the file. */
  private static Document withoutKey(Document one) {
    return new Document(
        one.id(),
        one.title(),
        one.author(),
        one.datedOn(),
        one.origin(),
        one.file()
            .map(file ->
                new FileKept(file.sha256(), file.sizeBytes(), file.mediaType(), file.name())),
        one.text(),
        one.custody());
  }

  @Provide
  Arbitrary<List<Change>> histories() {
    return CasebookChanges.any().list().ofMinSize(20).ofMaxSize(120);
  }
}
