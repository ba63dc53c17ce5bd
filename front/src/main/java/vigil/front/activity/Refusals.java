package vigil.front.activity;

import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import vigil.core.language.Language;
import vigil.front.admission.RefusalGate;
import vigil.gather.activity.Publisher;

/**
 * Answers those who want to follow or to join with a refusal, where the operator wants that.
 * Nothing is written down; a request that is not signed, or by somebody else, is dropped before
 * anything is asked for or after one question.
 */
final class Refusals {
  private static final int AT_ONCE = 4;
  private static final int OK = 200;
  private static final int ID_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final byte[] NOTHING = {};

  private final Publisher publisher;
  private final FrontKey key;
  private final Fetcher fetcher;
  private final RefusalGate gate;
  private final InstantSource clock;
  private final Executor threads;
  private final Semaphore places = new Semaphore(AT_ONCE);

  /**
   * @param gate how many a minute are answered
   * @param threads in which others are waited for
   */
  Refusals(
      Publisher publisher,
      FrontKey key,
      Fetcher fetcher,
      RefusalGate gate,
      InstantSource clock,
      Executor threads) {
    this.publisher = publisher;
    this.key = key;
    this.fetcher = fetcher;
    this.gate = gate;
    this.clock = clock;
    this.threads = threads;
  }

  /** Begins to answer, unless there is nothing to answer or too much to do. */
  void consider(Posted posted) {
    Optional<Petition> petition = Petition.read(posted.body(), publisher);
    Optional<HttpSignature> signature = HttpSignature.of(posted, publisher.site().getAuthority());
    if (petition.isEmpty() || signature.isEmpty() || !gate.enter() || !places.tryAcquire()) {
      return;
    }
    threads.execute(() -> {
      try {
        answer(posted, petition.get(), signature.get());
      } catch (IOException | RuntimeException e) {
        // Whatever went wrong would name the other server: it is not logged.
      } finally {
        places.release();
      }
    });
  }

  private void answer(Posted posted, Petition petition, HttpSignature signature)
      throws IOException {
    Response shown = send("GET", petition.actor(), NOTHING);
    Optional<RemoteActor> actor =
        shown.status() == OK ? RemoteActor.read(shown.body(), petition.actor()) : Optional.empty();
    if (actor.isPresent()
        && actor.get().keyId().equals(signature.keyId())
        && signature.isBy(actor.get().key(), posted)) {
      Map<Language, String> words = ActivityPages.pull(publisher);
      send("POST", actor.get().inbox(), petition.refusal(publisher, answerId(), words));
    }
  }

  private Response send(String method, URI target, byte[] body) throws IOException {
    Map<String, String> headers =
        HttpSignature.sign(key, publisher.key(), method, target, body, clock.instant());
    return fetcher.send(method, target, headers, body);
  }

  /** Two answers are never taken for one. */
  private String answerId() {
    byte[] random = new byte[ID_BYTES];
    RANDOM.nextBytes(random);
    return publisher.actor() + "#refusal-" + HexFormat.of().formatHex(random);
  }
}
