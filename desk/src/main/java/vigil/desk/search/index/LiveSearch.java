package vigil.desk.search.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.casebook.Casebook;
import vigil.casebook.PersonClasses;
import vigil.core.id.PersonId;
import vigil.desk.casefile.CaseFile;
import vigil.desk.casefile.DeskChange;
import vigil.desk.casefile.DeskState;

/**
 * The search of an open desk: reads the casebook in when the desk is unlocked, follows its changes,
 * and is gone when it is locked. A change that erases something is not acknowledged before it is
 * out of the index. When the index fails it is dropped, so that nothing erased stays in it. Safe
 * for use by several threads.
 */
public final class LiveSearch implements CaseFile.Follower, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger("vigil.desk");

  /** So many entries are read in at a time. */
  private static final int PORTION = 500;

  /** More changes than these at once, as of an import, are not waited for. */
  private static final int MOST_TO_WAIT_FOR = 200;

  /** More persons than these bear no name that tells anybody apart. */
  private static final int MOST_PERSONS = 5_000;

  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("search").factory());
  private final AtomicInteger read = new AtomicInteger();
  private final AtomicReference<Question> last = new AtomicReference<>(Question.of(""));
  private volatile SearchIndex index = SearchIndex.empty();
  private volatile int toRead;
  private volatile State state = State.READING;

  private enum State {
    READING,
    READY,
    FAILED,
    CLOSED
  }

  private LiveSearch() {}

  /** Begins to read a casebook in, and follows it from there. */
  public static LiveSearch of(CaseFile caseFile) {
    LiveSearch search = new LiveSearch();
    CompletableFuture<Casebook> beginning = new CompletableFuture<>();
    Future<?> _ = search.submit(() -> search.readIn(beginning.join()));
    beginning.complete(caseFile.follow(search).casebook());
    return search;
  }

  /** The first task of all, so that no change is overwritten by what was before it. */
  private void readIn(Casebook casebook) {
    List<EntryKey> keys = Entries.keys(casebook).toList();
    toRead = keys.size();
    take(casebook, keys, read);
    if (state == State.READING) {
      state = State.READY;
    }
  }

  @Override
  public void recorded(List<? extends DeskChange> changes, DeskState after) {
    Touched touched = Touched.by(changes);
    if (touched.isNothing() || isOff()) {
      return;
    }
    boolean wait = touched.erased() || (state == State.READY && changes.size() <= MOST_TO_WAIT_FOR);
    try {
      Future<?> done = submit(() -> follow(touched, after.casebook()));
      if (wait) {
        waitFor(done);
      }
    } catch (RejectedExecutionException closedMeanwhile) {
      // The desk is being locked, and the index is dropped with all that is in it.
    }
  }

  private void follow(Touched touched, Casebook casebook) {
    Set<EntryKey> keys = new LinkedHashSet<>(touched.alone());
    if (!touched.withTies().isEmpty()) {
      index.refresh();
      keys.addAll(index.tiedTo(touched.withTies()));
    }
    take(casebook, keys, new AtomicInteger());
    if (touched.erased()) {
      index.forget();
    }
  }

  private void take(Casebook casebook, Collection<EntryKey> keys, AtomicInteger taken) {
    List<Entry> portion = new ArrayList<>(PORTION);
    for (EntryKey key : keys) {
      Entries.entry(casebook, key).ifPresentOrElse(portion::add, () -> index.remove(key));
      if (portion.size() == PORTION) {
        put(portion, taken);
      }
    }
    put(portion, taken);
    index.refresh();
  }

  private void put(List<Entry> portion, AtomicInteger taken) {
    if (isOff()) {
      portion.clear();
      return;
    }
    index.put(portion);
    taken.addAndGet(portion.size());
    portion.clear();
  }

  private Future<?> submit(Runnable task) {
    return worker.submit(() -> {
      try {
        task.run();
      } catch (RuntimeException | OutOfMemoryError e) {
        fail(e);
      }
    });
  }

  /** Whatever the index holds may be old, and must not outlive what was erased. */
  private void fail(Throwable cause) {
    LOG.error("The search failed and is off until the desk is locked: {}", cause.getClass());
    state = State.FAILED;
    SearchIndex broken = index;
    index = SearchIndex.empty();
    broken.close();
  }

  private boolean isOff() {
    return state == State.FAILED || state == State.CLOSED;
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
    return new Progress(read.get(), toRead, state != State.READING, state != State.FAILED);
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
      return new Answer(0, List.of());
    }
    index.refresh();
    return index.search(QuestionQuery.of(question, persons(question, casebook)), most);
  }

  private Optional<Set<EntryKey>> persons(Question question, Casebook casebook) {
    if (question.person().isEmpty()) {
      return Optional.empty();
    }
    Stream<PersonId> meant =
        entry(question.person(), casebook)
            .map(Stream::of)
            .orElseGet(() ->
                index.search(QuestionQuery.persons(question.person()), MOST_PERSONS).keys().stream()
                    .map(key -> new PersonId(key.id())));
    return Optional.of(withTheirOthers(meant.collect(Collectors.toSet()), casebook));
  }

  /** The entries of these persons, those included that were found to be one with them. */
  private static Set<EntryKey> withTheirOthers(Set<PersonId> meant, Casebook casebook) {
    PersonClasses classes = casebook.personClasses();
    Set<PersonId> representatives =
        meant.stream().map(classes::representative).collect(Collectors.toSet());
    return Stream.concat(
            meant.stream(),
            casebook.links().stream().flatMap(link -> Stream.of(link.first(), link.second())))
        .filter(one -> representatives.contains(classes.representative(one)))
        .map(Entries::key)
        .collect(Collectors.toSet());
  }

  private static Optional<PersonId> entry(String text, Casebook casebook) {
    try {
      return Optional.of(new PersonId(text)).filter(casebook.persons()::containsKey);
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
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

  /** Keeps what was asked. */
  public void keep(Question question) {
    last.set(question);
  }

  /** The index, for tests that look into it. */
  SearchIndex index() {
    return index;
  }

  @Override
  public synchronized void close() {
    State before = state;
    state = State.CLOSED;
    if (before == State.CLOSED) {
      return;
    }
    last.set(Question.of(""));
    worker.shutdown();
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
