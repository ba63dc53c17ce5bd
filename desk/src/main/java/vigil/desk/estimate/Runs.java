package vigil.desk.estimate;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vigil.desk.estimate.kept.Topic;
import vigil.desk.unlock.OpenDesk;

/** The one estimate that is computed or looked at; stopped and forgotten when the desk locks. */
final class Runs {
  private record Now(OpenDesk desk, Run run) {}

  private final AtomicReference<@Nullable Now> now = new AtomicReference<>();

  void begin(OpenDesk desk, Run run) {
    drop();
    Now begun = new Now(desk, run);
    now.set(begun);
    desk.whenClosed(() -> {
      run.cancel();
      now.compareAndSet(begun, null);
    });
  }

  /** The one on this topic, if it is. */
  Optional<Run> of(OpenDesk desk, Topic topic) {
    return Optional.ofNullable(now.get())
        .filter(one -> one.desk() == desk)
        .map(Now::run)
        .filter(run -> run.question().topic().equals(topic));
  }

  void drop() {
    @Nullable Now ended = now.getAndSet(null);
    if (ended != null) {
      ended.run().cancel();
    }
  }
}
