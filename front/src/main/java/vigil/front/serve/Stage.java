package vigil.front.serve;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import vigil.front.page.PreparedSite;

/**
 * What visitors see now. Swapping is one step: a request sees the old site or the new one, whole.
 */
public final class Stage implements Supplier<PreparedSite> {
  private final AtomicReference<PreparedSite> now;

  /** Begins with a site. */
  public Stage(PreparedSite first) {
    now = new AtomicReference<>(first);
  }

  @Override
  public PreparedSite get() {
    return now.get();
  }

  /** Shows another site from now on. */
  public void show(PreparedSite next) {
    now.set(next);
  }

  /** Changes something on the site, whichever is shown then. */
  public void change(UnaryOperator<PreparedSite> change) {
    now.updateAndGet(change);
  }
}
