package vigil.front.upload;

import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vigil.exchange.durable.WholeFile;
import vigil.exchange.spool.Allowance;
import vigil.exchange.spool.Draft;
import vigil.exchange.spool.Spool;
import vigil.exchange.spool.SpoolFullException;
import vigil.front.serve.Mishap;

/**
 * The envelopes that are arriving, by random names that only their senders know. All of this is
 * memory; of an upload the disk holds nothing but a draft of ciphertext, which a restart removes.
 */
public final class Uploads implements AutoCloseable {
  private static final int FINISHED_REMEMBERED = 1_000;
  private static final double LEAST_BYTES_PER_SECOND = 200;
  private static final Duration SWEEP = Duration.ofMinutes(10);

  private final Spool spool;
  private final UploadLimits limits;
  private final LongSupplier nanoTime;
  private final Map<String, Upload> open = new LinkedHashMap<>();
  private final Map<String, Long> finished = new LinkedHashMap<>();
  private @Nullable Thread sweeper;

  /**
   * Takes envelopes into a spool.
   *
   * @param nanoTime a clock like {@link System#nanoTime}
   */
  Uploads(Spool spool, UploadLimits limits, LongSupplier nanoTime) {
    this.spool = spool;
    this.limits = limits;
    this.nanoTime = nanoTime;
  }

  /** Takes envelopes into a spool, and removes from time to time what nobody goes on with. */
  public static Uploads into(Spool spool, UploadLimits limits) {
    Uploads uploads = new Uploads(spool, limits, System::nanoTime);
    uploads.sweeper = Thread.ofVirtual().name("uploads").start(uploads::sweepNowAndThen);
    return uploads;
  }

  UploadLimits limits() {
    return limits;
  }

  /**
   * Begins an upload.
   *
   * @return its name; empty while too many are under way
   * @param allowance what it may take besides
   * @throws SpoolFullException when there is no room for it
   * @throws IOException when the allowance says no
   */
  synchronized Optional<String> begin(long lengthBytes, Allowance allowance) throws IOException {
    if (open.size() >= limits.open() && !endIdlest()) {
      return Optional.empty();
    }
    String name = WholeFile.randomName();
    open.put(
        name,
        new Upload(
            draft(lengthBytes, allowance), lengthBytes, limits.rest(), nanoTime.getAsLong()));
    return Optional.of(name);
  }

  /** What nobody goes on with makes room for what comes. */
  private Draft draft(long lengthBytes, Allowance allowance) throws IOException {
    while (true) {
      try {
        Draft draft = spool.begin(lengthBytes, allowance);
        draft.hideTime();
        return draft;
      } catch (SpoolFullException e) {
        if (!endIdlest()) {
          throw e;
        }
      }
    }
  }

  synchronized Optional<Upload> find(String name) {
    return Optional.ofNullable(open.get(name));
  }

  /** Whether it arrived whole and lies in the spool; so a second asking gets the same answer. */
  synchronized boolean isFinished(String name) {
    return finished.containsKey(name);
  }

  synchronized void finished(String name) {
    open.remove(name);
    finished.put(name, nanoTime.getAsLong());
    if (finished.size() > FINISHED_REMEMBERED) {
      finished.remove(finished.keySet().iterator().next());
    }
  }

  synchronized void forget(String name) {
    open.remove(name);
  }

  private void sweepNowAndThen() {
    try {
      while (true) {
        Thread.sleep(SWEEP);
        sweep();
      }
    } catch (InterruptedException _) {
      // Closed.
    }
  }

  /** Ends what nobody went on with for too long. */
  void sweep() {
    try {
      sweepNow();
    } catch (IOException | RuntimeException e) {
      // The next sweep must come all the same.
      Mishap.log(e);
    }
  }

  private synchronized void sweepNow() throws IOException {
    long now = nanoTime.getAsLong();
    finished.values().removeIf(since -> now - since > limits.life().toNanos());
    endWhere(upload -> now - upload.touchedNanos() > limits.life().toNanos());
  }

  private void endWhere(Predicate<Upload> rule) throws IOException {
    for (Iterator<Upload> each = open.values().iterator(); each.hasNext(); ) {
      Upload upload = each.next();
      if (rule.test(upload) && upload.claim()) {
        each.remove();
        endClaimed(upload);
      }
    }
  }

  private boolean endIdlest() throws IOException {
    long now = nanoTime.getAsLong();
    Comparator<Upload> longestAtRest = Comparator.comparingLong(one -> now - one.touchedNanos());
    return end(one -> now - one.touchedNanos() > limits.rest().toNanos(), longestAtRest)
        || end(one -> isTooSlow(one, now), longestAtRest);
  }

  /** Whether somebody only keeps the place, with a few bytes now and then. */
  private boolean isTooSlow(Upload upload, long now) {
    long spentNanos = upload.spentNanos(now);
    return spentNanos > limits.rest().toNanos()
        && upload.offsetBytes() < LEAST_BYTES_PER_SECOND * (spentNanos / 1e9);
  }

  /** Ends the first of those that may have to go and that nobody works on right now. */
  private boolean end(Predicate<Upload> mayGo, Comparator<Upload> first) throws IOException {
    List<Map.Entry<String, Upload>> inOrder =
        open.entrySet().stream()
            .filter(each -> mayGo.test(each.getValue()))
            .sorted(Map.Entry.<String, Upload>comparingByValue(first).reversed())
            .toList();
    for (Map.Entry<String, Upload> each : inOrder) {
      if (each.getValue().claim()) {
        open.remove(each.getKey());
        endClaimed(each.getValue());
        return true;
      }
    }
    return false;
  }

  private void endClaimed(Upload upload) throws IOException {
    try {
      upload.end();
    } finally {
      upload.release(nanoTime.getAsLong());
    }
  }

  long now() {
    return nanoTime.getAsLong();
  }

  /** Ends everything that is under way. */
  @Override
  public synchronized void close() throws IOException {
    if (sweeper != null) {
      sweeper.interrupt();
    }
    endWhere(upload -> true);
  }
}
