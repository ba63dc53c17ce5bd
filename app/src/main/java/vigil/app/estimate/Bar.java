package vigil.app.estimate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import vigil.estimate.ModelName;
import vigil.estimate.Progress;

/** A progress bar over all models, where somebody looks at a terminal. */
final class Bar implements Progress, AutoCloseable {
  private static final int STEPS = 100;

  private final Map<ModelName, Double> done = new EnumMap<>(ModelName.class);
  private final @Nullable ProgressBar bar;

  Bar(List<ModelName> models) {
    models.forEach(model -> done.put(model, 0.0));
    this.bar =
        System.console() == null || !System.console().isTerminal()
            ? null
            : new ProgressBarBuilder()
                .setTaskName("Estimating")
                .setInitialMax((long) STEPS * models.size())
                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                .hideEta()
                .build();
  }

  @Override
  public synchronized void at(ModelName model, double part) {
    done.merge(model, part, Math::max);
    if (bar != null) {
      bar.setExtraMessage(model.code());
      bar.stepTo(Math.round(STEPS * done.values().stream().mapToDouble(Double::doubleValue).sum()));
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
