package vigil.desk.table;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.casebook.ChangeRefused;
import vigil.desk.casefile.DeskChange.CasebookChanged;
import vigil.desk.importing.Plan;
import vigil.desk.unlock.OpenDesk;

/** An import on its way, in memory only. Safe for use by several threads. */
public final class Intake {
  /** How far it is. */
  public enum Stage {
    /** Somebody looks at it. */
    LOOKED_AT,
    /** It is being written. */
    RECORDING,
    /** All of it is on the disk. */
    RECORDED,
    /** The casebook was changed since it was looked at; nothing of it was done. */
    OVERTAKEN,
    /** Nothing of it was done. */
    FAILED
  }

  private final OpenDesk desk;
  private final Map<String, Long> counts;
  private @Nullable Plan plan;
  private Stage stage = Stage.LOOKED_AT;
  private @Nullable String failure;

  Intake(OpenDesk desk, Plan plan) {
    this.desk = desk;
    this.plan = plan;
    this.counts = Map.of("fresh", plan.fresh(), "updated", plan.updated(), "same", plan.same());
  }

  OpenDesk desk() {
    return desk;
  }

  /** What it would do, with its words; gone once that is decided. */
  synchronized Optional<Plan> plan() {
    return Optional.ofNullable(plan);
  }

  /** How many rows are {@code fresh}, {@code updated} and {@code same}. */
  Map<String, Long> counts() {
    return counts;
  }

  synchronized Stage stage() {
    return stage;
  }

  synchronized Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  /** Records all of it in the background, once; nothing when it cannot be. */
  synchronized void record() {
    Plan decided = plan;
    if (stage == Stage.LOOKED_AT && decided != null && decided.isOpen()) {
      stage = Stage.RECORDING;
      Thread.ofVirtual().name("import").start(() -> write(decided));
    }
  }

  private void write(Plan decided) {
    try {
      // What others did since the preview must not be written over without being looked at.
      boolean recorded =
          desk.recordOn(
              decided.base(), decided.changes().stream().map(CasebookChanged::new).toList());
      end(recorded ? Stage.RECORDED : Stage.OVERTAKEN, null);
    } catch (ChangeRefused e) {
      end(Stage.OVERTAKEN, null);
    } catch (IOException | RuntimeException e) {
      end(Stage.FAILED, e.getMessage());
    }
  }

  private synchronized void end(Stage end, @Nullable String why) {
    stage = end;
    failure = why;
    plan = null;
  }

  /** Forgets words and names, because some were erased; then it fits the casebook no more. */
  synchronized void letGo() {
    plan = null;
    if (stage == Stage.LOOKED_AT) {
      stage = Stage.OVERTAKEN;
    }
  }
}
