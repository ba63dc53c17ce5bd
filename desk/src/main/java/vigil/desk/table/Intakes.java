package vigil.desk.table;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vigil.desk.importing.Plan;
import vigil.desk.unlock.OpenDesk;

/** The one import that is looked at; forgotten when the desk is locked. */
final class Intakes {
  private final AtomicReference<@Nullable Intake> now = new AtomicReference<>();

  void put(OpenDesk desk, Plan plan) {
    Intake intake = new Intake(desk, plan);
    now.set(intake);
    desk.whenClosed(() -> now.compareAndSet(intake, null));
  }

  Optional<Intake> of(OpenDesk desk) {
    return Optional.ofNullable(now.get()).filter(intake -> intake.desk() == desk);
  }

  void drop() {
    now.set(null);
  }
}
