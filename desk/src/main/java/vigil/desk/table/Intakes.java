package vigil.desk.table;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.desk.importing.Plan;
import vigil.desk.unlock.OpenDesk;

/**
 * The one import that is looked at; forgotten when the desk is locked, and its words when something
 * is erased. Safe for use by several threads.
 */
final class Intakes {
  private @Nullable Intake now;
  private @Nullable OpenDesk watched;

  synchronized void put(OpenDesk desk, Plan plan) {
    watch(desk);
    Intake intake = new Intake(desk, plan);
    now = intake;
    if (desk.casebook() != plan.base()) {
      intake.letGo();
    }
  }

  private void watch(OpenDesk desk) {
    if (watched != desk) {
      watched = desk;
      desk.whenClosed(this::forget);
      desk.whenErased(this::letGo);
    }
  }

  synchronized Optional<Intake> of(OpenDesk desk) {
    return Optional.ofNullable(now).filter(intake -> intake.desk() == desk);
  }

  synchronized void drop() {
    now = null;
  }

  private synchronized void letGo() {
    if (now != null) {
      now.letGo();
    }
  }

  private synchronized void forget() {
    now = null;
    watched = null;
  }
}
