package vigil.desk.table;

import java.io.IOException;
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
  private final Plan plan;
  private Stage stage = Stage.LOOKED_AT;
  private @Nullable String failure;

  Intake(OpenDesk desk, Plan plan) {
    this.desk = desk;
    this.plan = plan;
  }

  OpenDesk desk() {
    return desk;
  }

  Plan plan() {
    return plan;
  }

  synchronized Stage stage() {
    return stage;
  }

  synchronized Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  /** Records all of it in the background, once; nothing when it cannot be. */
  synchronized void record(OpenDesk at) {
    if (stage == Stage.LOOKED_AT && plan.isOpen()) {
      stage = Stage.RECORDING;
      Thread.ofVirtual().name("import").start(() -> write(at));
    }
  }

  private void write(OpenDesk at) {
    try {
      // What others did since the preview must not be written over without being looked at.
      if (at.casebook() != plan.base()) {
        end(Stage.OVERTAKEN, null);
        return;
      }
      at.record(plan.changes().stream().map(CasebookChanged::new).toList());
      end(Stage.RECORDED, null);
    } catch (ChangeRefused e) {
      end(Stage.OVERTAKEN, null);
    } catch (IOException | RuntimeException e) {
      end(Stage.FAILED, e.getMessage());
    }
  }

  private synchronized void end(Stage end, @Nullable String why) {
    stage = end;
    failure = why;
  }
}
