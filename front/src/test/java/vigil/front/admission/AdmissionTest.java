package vigil.front.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import vigil.exchange.spool.Allowance;

class AdmissionTest {
  private static final long KB = 1_024;
  private static final AdmissionLimits LIMITS =
      new AdmissionLimits(6, 4, 3_000, 300L << 20, 16_384);

  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
  private final Admission admission = Admission.of(LIMITS, now::get);

  @Test
  void enter_calm_asksForNothing() {
    for (int i = 0; i < 50; i++) {
      assertThat(admission.forms().enter("", KB)).isEqualTo(Verdict.LET_IN);
      assertThat(admission.uploads().enter("", KB)).isEqualTo(Verdict.LET_IN);
      assertThat(admission.visits().enter("")).isEqualTo(new VisitGate.Entry(Verdict.LET_IN, ""));
      assertThat(admission.forms().ticket()).isEmpty();
      assertThat(admission.visits().ticket()).isEmpty();
      assertThat(admission.visits().challenge()).isEmpty();
      pass(Duration.ofSeconds(20));
    }
  }

  @Test
  void form_underPressure_waitsUntilItsTicketIsRipe() {
    flood(() -> admission.forms().enter("", KB));
    String ticket = admission.forms().ticket();
    assertThat(admission.forms().enter(ticket, KB)).isEqualTo(Verdict.TOO_EARLY);
    pass(Duration.ofSeconds(29));
    flood(() -> admission.forms().enter("", KB));
    pass(Duration.ofSeconds(2));
    assertThat(admission.forms().ticket(ticket)).isEqualTo(ticket);
    assertThat(admission.forms().enter(ticket, KB)).isEqualTo(Verdict.LET_IN);
    assertThat(visit(ticket)).isEqualTo(Verdict.LET_IN);
  }

  @Test
  void form_ticketOfYesterdayOrOfAnotherForm_isTooEarly() {
    flood(() -> admission.forms().enter("", KB));
    flood(() -> admission.visits().enter(""));
    String forms = admission.forms().ticket();
    String visits = admission.visits().ticket();
    pass(Duration.ofDays(1).plusSeconds(60));
    flood(() -> admission.forms().enter("", KB));
    assertThat(admission.forms().enter(forms, KB)).isEqualTo(Verdict.TOO_EARLY);
    assertThat(admission.forms().ticket(forms)).isNotEqualTo(forms).isNotEmpty();
    assertThat(admission.forms().enter(visits, KB)).isEqualTo(Verdict.TOO_EARLY);
  }

  @Test
  void form_manyRipeTickets_getNoMorePlacesThanThereAre() {
    flood(() -> admission.forms().enter("", KB));
    String ticket = admission.forms().ticket();
    pass(Duration.ofSeconds(40));
    int letIn = 0;
    for (int i = 0; i < 600; i++) {
      letIn += admission.forms().enter(ticket, KB) == Verdict.LET_IN ? 1 : 0;
      pass(Duration.ofMillis(100));
    }
    assertThat(letIn).isBetween(4, 9);
    assertThat(admission.forms().enter(ticket, KB)).isEqualTo(Verdict.CROWDED);
  }

  @Test
  void enter_floodAtOneDoor_leavesTheOthersOpen() {
    flood(() -> admission.forms().enter("", KB));
    assertThat(admission.uploads().enter("", KB)).isEqualTo(Verdict.LET_IN);
    assertThat(visit("")).isEqualTo(Verdict.LET_IN);
    flood(() -> admission.visits().enter(""));
    assertThat(admission.uploads().enter("", KB)).isEqualTo(Verdict.LET_IN);
  }

  @Test
  void upload_underPressure_takesASum() {
    flood(() -> admission.uploads().enter("", KB));
    assertThat(admission.uploads().enter("", KB)).isEqualTo(Verdict.WORK_WANTED);
    String challenge = admission.uploads().challenge();
    assertThat(Solver.tries(challenge)).isBetween(Work.LEAST, Work.MOST);
    String done = Solver.done(challenge);
    assertThat(admission.uploads().enter(done, KB)).isEqualTo(Verdict.LET_IN);
    assertThat(admission.uploads().enter(done, KB)).isEqualTo(Verdict.WORK_WANTED);
    pass(Duration.ofMinutes(10));
    assertThat(admission.uploads().enter("", KB)).isEqualTo(Verdict.LET_IN);
  }

  @Test
  void upload_quotaHalfUsedUp_takesMoreAndMoreWork() throws Exception {
    Admission tight =
        Admission.of(new AdmissionLimits(100_000, 4, 300, 300L << 20, 16_384), now::get);
    for (int i = 0; i < 50; i++) {
      assertThat(tight.uploads().enter("", KB)).isEqualTo(Verdict.LET_IN);
      tight.uploads().quota().share().begin();
    }
    int before = 0;
    for (int i = 0; i < 40; i++) {
      int tries = Solver.tries(tight.uploads().challenge());
      assertThat(tries).isGreaterThanOrEqualTo(before);
      before = tries;
      tight.uploads().quota().share().begin();
    }
    assertThat(before).isGreaterThan(16 * Work.LEAST);
  }

  @Test
  void visit_ticketLaneFull_leavesThoseInWhoDidTheSum() {
    flood(() -> admission.visits().enter(""));
    String ticket = admission.visits().ticket();
    pass(Duration.ofSeconds(40));
    flood(() -> admission.visits().enter(ticket));
    assertThat(visit(ticket)).isEqualTo(Verdict.CROWDED);
    String done = Solver.done(admission.visits().challenge());
    VisitGate.Entry entry = admission.visits().enter(done);
    assertThat(entry.verdict()).isEqualTo(Verdict.LET_IN);
    assertThat(visit(entry.paper())).isEqualTo(Verdict.LET_IN);
    assertThat(visit(done)).isEqualTo(Verdict.TOO_EARLY);
  }

  @Test
  void visit_passUsedUp_isNotRenewedByThePagesItOpened() {
    flood(() -> admission.visits().enter(""));
    String paper = admission.visits().enter(Solver.done(admission.visits().challenge())).paper();
    for (int i = 0; i < 10; i++) {
      pass(Duration.ofSeconds(30));
      flood(() -> admission.visits().enter(""));
      VisitGate.Entry entry = admission.visits().enter(paper);
      assertThat(entry.verdict()).as("step %d", i).isEqualTo(Verdict.LET_IN);
      paper = entry.paper();
    }
    assertThat(visit(paper)).isEqualTo(Verdict.TOO_EARLY);
  }

  @Test
  void visit_waited_takesNoPlaceOfThoseWhoWorked() {
    flood(() -> admission.visits().enter(""));
    String paper = admission.visits().ticket();
    pass(Duration.ofSeconds(60));
    for (int i = 0; i < 4; i++) {
      flood(() -> admission.visits().enter(""));
      VisitGate.Entry entry = admission.visits().enter(paper);
      assertThat(entry.verdict()).isEqualTo(Verdict.LET_IN);
      assertThat(entry.paper()).as("the wait is not lost").isEqualTo(paper);
    }
    assertThat(visit(paper)).isEqualTo(Verdict.CROWDED);
    for (int i = 0; i < 4; i++) {
      assertThat(visit(Solver.done(admission.visits().challenge()))).isEqualTo(Verdict.LET_IN);
    }
  }

  @Test
  void visit_typedWrong_keepsWhatWasWorkedFor() {
    flood(() -> admission.visits().enter(""));
    String done = Solver.done(admission.visits().challenge());
    assertThat(admission.visits().keep(done)).isEqualTo(done);
    String pass = admission.visits().enter(done).paper();
    assertThat(admission.visits().keep(done)).as("spent").isNotEqualTo(done).isNotEmpty();
    assertThat(admission.visits().keep(pass)).isEqualTo(pass);
    assertThat(admission.visits().keep("x")).isEqualTo(admission.visits().ticket());
  }

  @Test
  void write_dayUsedUp_takesNoStepOfThePass() throws Exception {
    Admission tight = Admission.of(new AdmissionLimits(6, 4, 3_000, 3L << 20, 16_384), now::get);
    flood(() -> tight.visits().enter(""));
    String pass = tight.visits().enter(Solver.done(tight.visits().challenge())).paper();
    Allowance share = tight.visits().quota().share();
    share.begin();
    share.take(1L << 20);
    for (int i = 0; i < 20; i++) {
      VisitGate.Entry entry = tight.visits().enter(pass, KB);
      assertThat(entry.verdict()).isEqualTo(Verdict.DAY_USED_UP);
      assertThat(entry.paper()).isEqualTo(pass);
    }
    assertThat(tight.visits().enter(pass).verdict()).isEqualTo(Verdict.LET_IN);
  }

  @Test
  void upload_noPlaceInTheSpool_sumIsGoodOnceMore() {
    flood(() -> admission.uploads().enter("", KB));
    String done = Solver.done(admission.uploads().challenge());
    assertThat(admission.uploads().enter(done, KB)).isEqualTo(Verdict.LET_IN);
    admission.uploads().giveBack(done);
    assertThat(admission.uploads().enter(done, KB)).isEqualTo(Verdict.LET_IN);
  }

  @Test
  void visit_everybodyDoesTheSum_getsNoMorePlacesThanThereAreAndKeepsIt() {
    flood(() -> admission.visits().enter(""));
    String done = "";
    Verdict verdict = Verdict.LET_IN;
    for (int i = 0; i < 5; i++) {
      done = Solver.done(admission.visits().challenge());
      verdict = visit(done);
    }
    assertThat(verdict).isEqualTo(Verdict.CROWDED);
    pass(Duration.ofSeconds(60));
    assertThat(visit(done)).isEqualTo(Verdict.LET_IN);
  }

  @Test
  void enter_madeAnew_forgetsEverything() {
    flood(() -> admission.uploads().enter("", KB));
    String done = Solver.done(admission.uploads().challenge());
    Admission again = Admission.of(LIMITS, now::get);
    assertThat(again.uploads().enter("", KB)).isEqualTo(Verdict.LET_IN);
    flood(() -> again.uploads().enter("", KB));
    assertThat(again.uploads().enter(done, KB)).isEqualTo(Verdict.WORK_WANTED);
  }

  private Verdict visit(String shown) {
    return admission.visits().enter(shown).verdict();
  }

  private static void flood(Runnable knock) {
    for (int i = 0; i < 40; i++) {
      knock.run();
    }
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }
}
