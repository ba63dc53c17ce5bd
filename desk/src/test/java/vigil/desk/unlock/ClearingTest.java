package vigil.desk.unlock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.core.id.StatementId;
import vigil.core.vocabulary.SourceKind;
import vigil.desk.casefile.DeskChange.TestimonyErased;
import vigil.desk.draft.Draft;
import vigil.desk.home.HomeFolder;
import vigil.desk.page.Address;
import vigil.desk.trial.TrialDesk;
import vigil.exchange.spool.EnvelopeId;

class ClearingTest {
  @TempDir private Path folder;
  private HomeFolder home;

  @BeforeEach
  void make() throws IOException {
    home = TrialDesk.home(folder);
  }

  private static Draft draft(String work, String statement) {
    return new Draft(
        work, new StatementId(statement), "staff", Map.of("words", List.of("words of her")));
  }

  private static String work(EnvelopeId envelope) {
    return Address.of("inbox", envelope.value());
  }

  /** The desk was killed between the record and what follows from it. */
  @Test
  void drafts_whoseEndWasCutOff_areGoneAtTheNextUnlocking() throws IOException {
    Draft open;
    try (OpenDesk desk = TrialDesk.open(home)) {
      EnvelopeId erased = TrialDesk.receive(desk, "told");
      open = draft(work(TrialDesk.receive(desk, "told, too")), "s-444444");
      desk.drafts().keep(draft(work(erased), "s-222222"));
      desk.drafts().keep(draft("/inbox/other", "s-333333"));
      desk.drafts().keep(open);
      TrialDesk.addEvent(desk);
      TrialDesk.record(
          desk,
          TrialDesk.statement("s-333333", TrialDesk.addSource(desk, "a", SourceKind.PRESS), "1"));
      desk.caseFile().record(new TestimonyErased(erased), "staff");
    }

    try (OpenDesk desk = TrialDesk.open(home)) {
      assertThat(desk.drafts().all()).containsExactly(open);
    }
  }

  @Test
  void draft_ofAnErasedTestimony_isGoneAtOnce() throws IOException {
    try (OpenDesk desk = TrialDesk.open(home)) {
      EnvelopeId erased = TrialDesk.receive(desk, "told");
      desk.drafts().keep(draft(work(erased), "s-222222"));

      desk.erase(erased);

      assertThat(desk.drafts().all()).isEmpty();
      assertThat(Files.exists(home.drafts().resolve("drafts"))).isFalse();
    }
  }
}
