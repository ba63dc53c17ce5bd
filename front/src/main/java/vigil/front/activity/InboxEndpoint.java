package vigil.front.activity;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vigil.front.admission.RefusalGate;
import vigil.gather.activity.Publisher;

/**
 * Where other networks post what they want to tell the actor. Everybody gets the same answer,
 * before anything is looked at: taken. Nothing is kept. What is posted is not even read, unless the
 * operator wants people to be refused in words.
 */
public final class InboxEndpoint {
  private static final int MOST_BYTES = 16 << 10;
  private static final int ACCEPTED = 202;

  private final Optional<Refusals> refusals;

  private InboxEndpoint(Optional<Refusals> refusals) {
    this.refusals = refusals;
  }

  /** One that reads nothing. */
  public static InboxEndpoint ignoring() {
    return new InboxEndpoint(Optional.empty());
  }

  /** One that refuses, over the public web. */
  public static InboxEndpoint refusing(Publisher publisher, FrontKey key, RefusalGate gate) {
    return new InboxEndpoint(
        Optional.of(
            new Refusals(
                publisher,
                key,
                Fetcher.overPublicWeb(),
                gate,
                InstantSource.system(),
                work -> Thread.ofVirtual().name("refusal").start(work))));
  }

  /** Takes an activity. */
  public void post(Context request) throws IOException {
    request.status(ACCEPTED);
    if (refusals.isPresent()) {
      byte[] body = request.req().getInputStream().readNBytes(MOST_BYTES + 1);
      if (body.length <= MOST_BYTES) {
        refusals.get().consider(posted(request, body));
      }
    }
  }

  private static Posted posted(Context request, byte[] body) {
    Map<String, String> headers = new HashMap<>();
    for (String name : Collections.list(request.req().getHeaderNames())) {
      headers.put(name, Objects.requireNonNullElse(request.req().getHeader(name), ""));
    }
    String query = request.req().getQueryString();
    String target = request.req().getRequestURI() + (query == null ? "" : "?" + query);
    return new Posted(target, headers, body, InstantSource.system().instant());
  }
}
