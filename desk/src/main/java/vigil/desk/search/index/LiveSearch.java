package vigil.desk.search.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.store.AlreadyClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.casebook.Casebook;
import vigil.desk.casefile.CaseFile;
import vigil.desk.casefile.DeskChange;
import vigil.desk.casefile.DeskState;

/**
 * The search of an open desk: reads the casebook in when the desk is unlocked, follows its changes,
 * and is gone when it is locked. The casebook is read in portion by portion, so that a change waits
 * for one portion at most. A change that erases something is not acknowledged before nothing finds
 * it any more; its terms are then dropped from memory, which takes seconds. When the index fails it
 * is dropped, so that nothing erased stays in it. Safe for use by several threads.
 */
public final class LiveSearch implements CaseFile.Follower, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger("vigil.desk");

  /** So many entries are read in at a time. */
  private static final int PORTION = 500;

  /** What was read in is shown after so many portions, because showing it costs time. */
  private static final int PORTIONS_BETWEEN_SHOWINGS = 40;

  /** More changes than these at once, as of an import, are not waited for. */
  private static final int MOST_TO_WAIT_FOR = 200;

  private static final Question NOTHING = Question.of("");

  private final ExecutorService worker = thread("search");
  private final ExecutorService purger = thread("search forgets");
  private final AtomicInteger toPurge = new AtomicInteger();
  private final AtomicReference<State> state = new AtomicReference<>(State.READING);
  private final AtomicReference<Question> last = new AtomicReference<>(NOTHING);
  private volatile SearchIndex index = SearchIndex.empty();
  private volatile int read;
  private volatile int toRead;

  /** The worker's own. */
  private final Backlog backlog = new Backlog();

  private enum State {
    READING,
    READY,
    FAILED,
    CLOSED
  }

  private LiveSearch() {}

  private static ExecutorService thread(String name) {
    return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
  }

  /** Begins to read a casebook in, and follows it from there. */
  public static LiveSearch of(CaseFile caseFile) {
    LiveSearch search = new LiveSearch();
    CompletableFuture<Casebook> beginning = new CompletableFuture<>();
    Future<?> _ = search.submit(search.worker, () -> search.begin(beginning.join()));
    beginning.complete(caseFile.follow(search).casebook());
    return search;
  }

  /** The first task of all, so that no change comes before what it changes. */
  private void begin(Casebook casebook) {
    backlog.begin(casebook);
    toRead = backlog.size();
    readOn(1);
  }

  /** Changes that came meanwhile are followed between two portions. */
  private void readOn(int portion) {
    if (isOff()) {
      backlog.drop();
      return;
    }
    index.addNew(backlog.next(PORTION));
    read = backlog.passed();
    if (backlog.isEmpty()) {
      index.refresh();
      index.rest();
      state.compareAndSet(State.READING, State.READY);
    } else {
      if (portion % PORTIONS_BETWEEN_SHOWINGS == 1) {
        index.refresh();
      }
      goOn(portion + 1);
    }
  }

  private void goOn(int portion) {
    try {
      Future<?> _ = submit(worker, () -> readOn(portion));
    } catch (RejectedExecutionException closedMeanwhile) {
      // The desk is being locked, and the index is dropped with all that is in it.
    }
  }

  @Override
  public void recorded(List<? extends DeskChange> changes, DeskState after) {
    Touched touched = Touched.by(changes);
    if (touched.erased()) {
      last.set(NOTHING);
    }
    if (touched.isNothing() || isOff()) {
      return;
    }
    boolean ready = state.get() == State.READY;
    boolean wait = touched.erased() || (ready && changes.size() <= MOST_TO_WAIT_FOR);
    try {
      Future<?> done = submit(worker, () -> follow(touched, after.casebook()));
      if (wait) {
        waitFor(done);
      }
    } catch (RejectedExecutionException closedMeanwhile) {
      // The desk is being locked, and the index is dropped with all that is in it.
    }
  }

  private void follow(Touched touched, Casebook casebook) {
    backlog.follow(casebook);
    Set<EntryKey> keys = new LinkedHashSet<>(touched.alone());
    if (!touched.withTies().isEmpty()) {
      index.refresh();
      keys.addAll(index.tiedTo(touched.withTies()));
    }
    if (!isOff()) {
      take(casebook, keys);
      index.refresh();
    }
    if (touched.erased()) {
      toPurge.incrementAndGet();
      Future<?> _ = submit(purger, this::purge);
    }
  }

  /** One purge is for all that was erased before it. */
  private void purge() {
    int erased = toPurge.get();
    if (erased > 0 && !isOff()) {
      index.forget();
      toPurge.addAndGet(-erased);
    }
  }

  private void take(Casebook casebook, Collection<EntryKey> keys) {
    List<Entry> entries = new ArrayList<>(keys.size());
    for (EntryKey key : keys) {
      Entries.entry(casebook, key).ifPresentOrElse(entries::add, () -> index.remove(key));
    }
    index.put(entries);
    backlog.tookBefore(keys);
  }

  private Future<?> submit(ExecutorService thread, Runnable task) {
    return thread.submit(() -> {
      try {
        task.run();
      } catch (Throwable e) {
        fail(e);
      }
    });
  }

  /** Whatever the index holds may be old, and must not outlive what was erased. */
  private void fail(Throwable cause) {
    State before = state.getAndUpdate(now -> now == State.CLOSED ? now : State.FAILED);
    if (before == State.READING || before == State.READY) {
      LOG.error("The search failed and is off until the desk is locked: {}", cause.getClass());
      SearchIndex broken = index;
      index = SearchIndex.empty();
      broken.close();
    }
  }

  private boolean isOff() {
    State now = state.get();
    return now == State.FAILED || now == State.CLOSED;
  }

  private static void waitFor(Future<?> task) {
    boolean interrupted = false;
    while (true) {
      try {
        task.get();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      } catch (ExecutionException e) {
        throw new IllegalStateException("the search failed without noticing", e);
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** How far it is. */
  public Progress progress() {
    State now = state.get();
    return new Progress(read, toRead, now != State.READING, now != State.FAILED);
  }

  /**
   * How far the index is.
   *
   * @param read how many entries are in it
   * @param all that there were when the desk was unlocked
   * @param complete whether nothing is missing
   * @param works false when it failed: then nothing can be found until the desk is opened anew
   */
  public record Progress(int read, int all, boolean complete, boolean works) {}

  /**
   * Answers a question from what has been read in; nothing when nothing is asked, or when the
   * search failed.
   *
   * @param casebook of now, which knows who is who
   * @param most keys that are wanted, the best
   */
  public Answer find(Question question, Casebook casebook, int most) {
    if (question.isEmpty() || isOff()) {
      return Answer.NOTHING;
    }
    try {
      return index.search(
          QuestionQuery.of(question, PersonsMeant.by(question, casebook, index)), most);
    } catch (AlreadyClosedException closedMeanwhile) {
      return Answer.NOTHING;
    }
  }

  /** What marks in texts why they answer a question. */
  public Marking marking(Question question) {
    List<Sought> sought = new ArrayList<>(Sought.in(question.words()));
    if (sought.stream().anyMatch(word -> !word.filler())) {
      sought.removeIf(Sought::filler);
    }
    sought.addAll(Sought.in(question.person()));
    sought.addAll(Sought.in(question.place()));
    return new Marking(sought, index.spellings());
  }

  /** What was asked last; kept so that whoever comes back from a hit finds the others again. */
  public Question last() {
    return last.get();
  }

  /** Keeps what was asked, until something is erased or the desk is locked. */
  public void keep(Question question) {
    last.set(question);
  }

  /** Whether nothing that was erased is in memory any more, as far as the search goes. */
  boolean isPurged() {
    return toPurge.get() == 0;
  }

  /** The index, for tests that look into it. */
  SearchIndex index() {
    return index;
  }

  @Override
  public void close() {
    if (state.getAndSet(State.CLOSED) == State.CLOSED) {
      return;
    }
    last.set(NOTHING);
    worker.shutdown();
    purger.shutdown();
    try {
      if (!worker.awaitTermination(1, TimeUnit.MINUTES)) {
        LOG.error("The search did not end in time.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    index.close();
  }
}
