package vigil.desk.estimate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import vigil.desk.estimate.kept.Answer;
import vigil.desk.estimate.kept.Basis;
import vigil.desk.estimate.kept.Question;
import vigil.estimate.ModelName;
import vigil.estimate.table.OverlapTable;
import vigil.estimate.verdict.Estimation;
import vigil.estimate.verdict.Settings;

/**
 * An estimate on its way, in memory only: numbers of persons on combinations of lists go in, and
 * nothing of it touches the disk. Safe for use by several threads.
 */
final class Run {
  /** How far it is. */
  enum Stage {
    RUNNING,
    DONE,
    /** The program has a fault. */
    FAILED
  }

  private final Question question;
  private final Basis basis;
  private final int tables;
  private final Map<ModelName, Double> current = new EnumMap<>(ModelName.class);
  private final Map<ModelName, Integer> finished = new EnumMap<>(ModelName.class);
  private Stage stage = Stage.RUNNING;
  private boolean cancelled;
  private @Nullable Answer answer;

  private Run(Question question, Basis basis, int tables) {
    this.question = question;
    this.basis = basis;
    this.tables = tables;
  }

  /** Begins to compute in the background. */
  static Run begin(Question question, Basis basis, OverlapTable table) {
    int tables = table.versions().values().stream().mapToInt(Map::size).sum();
    Run run = new Run(question, basis, tables);
    Thread.ofPlatform().name("estimate").daemon().start(() -> run.compute(table));
    return run;
  }

  private void compute(OverlapTable table) {
    try {
      Settings settings =
          new Settings(OptionalDouble.empty(), OptionalLong.empty(), question.seed());
      end(Answer.of(Estimation.of(table, List.of(ModelName.values()), settings, this::progressed)));
    } finally {
      end(null);
    }
  }

  /** The first end counts; one without an answer is that of a fault, or of a run that is over. */
  private synchronized void end(@Nullable Answer found) {
    if (stage == Stage.RUNNING) {
      answer = found;
      stage = found == null ? Stage.FAILED : Stage.DONE;
    }
  }

  private synchronized void progressed(ModelName model, double part) {
    if (cancelled) {
      throw new CancellationException("nobody waits for this estimate any more");
    }
    @Nullable Double before = current.put(model, part);
    if (part >= 1 && before != null && before < 1) {
      finished.merge(model, 1, Integer::sum);
    }
  }

  /** Stops computing, at the next step. */
  synchronized void cancel() {
    cancelled = true;
  }

  Question question() {
    return question;
  }

  Basis basis() {
    return basis;
  }

  synchronized Stage stage() {
    return stage;
  }

  /** How much is computed, 0 to 100: every model takes as long, as far as anybody can tell. */
  synchronized int percent() {
    double parts = 0;
    for (ModelName model : ModelName.values()) {
      double part = current.getOrDefault(model, 0.0);
      parts += Math.min(1, (finished.getOrDefault(model, 0) + (part < 1 ? part : 0)) / tables);
    }
    return (int) Math.floor(100 * parts / ModelName.values().length);
  }

  /** What came out, when it is done. */
  synchronized Optional<Answer> answer() {
    return Optional.ofNullable(answer);
  }
}
