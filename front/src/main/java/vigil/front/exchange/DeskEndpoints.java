package vigil.front.exchange;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.exchange.Sha256;
import vigil.exchange.edition.Acceptance;
import vigil.exchange.edition.Problem;
import vigil.exchange.json.JsonRefusedException;
import vigil.exchange.reply.RackRefusedException;
import vigil.exchange.spool.EnvelopeId;
import vigil.exchange.spool.Spool;
import vigil.exchange.wire.CodeSets;
import vigil.exchange.wire.EditionRefusal;
import vigil.exchange.wire.EnvelopeList;
import vigil.exchange.wire.PairingRequest;
import vigil.exchange.wire.PairingResponse;
import vigil.exchange.wire.PairingToken;
import vigil.exchange.wire.Wire;

/** What the group's desk asks for, as {@link Wire} lays down. Nobody else gets further than 401. */
public final class DeskEndpoints {
  private final Pairing pairing;
  private final Handover handover;
  private final Spool spool;
  private final Holdings holdings;
  private final Runnable published;

  /**
   * @param published called when what visitors see has changed
   */
  public DeskEndpoints(Pairing pairing, Handover handover, Holdings holdings, Runnable published) {
    this.pairing = pairing;
    this.handover = handover;
    this.spool = holdings.spool();
    this.holdings = holdings;
    this.published = published;
  }

  /** Adds them to the routes. */
  public void route(RoutesConfig routes) {
    routes.post(Wire.PAIR, this::pair);
    routes.get(Wire.ENVELOPES, forDesk(this::list));
    routes.get(Wire.ENVELOPES + "/{id}", forDesk(this::fetch));
    routes.delete(Wire.ENVELOPES + "/{id}", forDesk(this::acknowledge));
    routes.put(Wire.EDITION, forDesk(this::publish));
    routes.get(Wire.TERMS, forDesk(request -> json(request, 200, holdings.terms().json())));
    routes.put(Wire.REPLIES, forDesk(this::mailboxes));
    routes.put(Wire.CODES, forDesk(this::codes));
  }

  private Handler forDesk(Handler handler) {
    return request -> {
      Optional<PairingToken> token =
          Optional.ofNullable(request.header(Wire.AUTHORIZATION)).flatMap(Wire::token);
      if (token.isPresent() && pairing.knows(token.get())) {
        handler.handle(request);
      } else {
        request.status(401).header("WWW-Authenticate", "Bearer");
      }
    };
  }

  private void pair(Context request) throws IOException {
    byte[] body = request.req().getInputStream().readNBytes(Wire.MAX_JSON_SIZE_BYTES + 1);
    if (body.length > Wire.MAX_JSON_SIZE_BYTES) {
      request.status(413);
      return;
    }
    try {
      Optional<PairingToken> token = handover.pair(PairingRequest.read(body));
      if (token.isPresent()) {
        published.run();
        json(request, 200, new PairingResponse(token.get()).json());
      } else {
        request.status(403);
      }
    } catch (JsonRefusedException e) {
      request.status(400);
    }
  }

  private void list(Context request) throws IOException {
    List<EnvelopeList.Entry> entries = new ArrayList<>();
    for (EnvelopeId id : spool.list()) {
      spool
          .sizeBytes(id)
          .ifPresent(sizeBytes -> entries.add(new EnvelopeList.Entry(id, sizeBytes)));
    }
    json(request, 200, new EnvelopeList(entries).json());
  }

  private void fetch(Context request) throws IOException {
    Optional<EnvelopeId> id = EnvelopeId.of(request.pathParam("id"));
    if (id.isEmpty()) {
      request.status(404);
      return;
    }
    try {
      request.contentType(Wire.CIPHERTEXT_TYPE).result(spool.open(id.get()));
    } catch (NoSuchFileException e) {
      request.status(404);
    }
  }

  private void acknowledge(Context request) throws IOException {
    Optional<EnvelopeId> id = EnvelopeId.of(request.pathParam("id"));
    Optional<Sha256> received =
        Optional.ofNullable(request.header(Wire.IF_MATCH)).flatMap(Wire::digest);
    if (received.isEmpty()) {
      request.status(428);
    } else if (id.isEmpty()) {
      request.status(404);
    } else {
      request.status(
          switch (spool.acknowledge(id.get(), received.get())) {
            case DELETED, NOT_HERE -> 204;
            case DIFFERENT -> 412;
          });
    }
  }

  private void publish(Context request) throws IOException {
    Acceptance acceptance =
        handover
            .accept(request.req().getInputStream())
            .orElseThrow(() -> new IllegalStateException("a token without the group's keys"));
    switch (acceptance) {
      case Acceptance.Accepted _ -> {
        published.run();
        request.status(200);
      }
      case Acceptance.AlreadyServed _ -> request.status(200);
      case Acceptance.Refused(List<Problem> problems) ->
          json(request, 422, new EditionRefusal(problems).json());
    }
  }

  private void codes(Context request) throws IOException {
    byte[] body = request.req().getInputStream().readNBytes(Wire.MAX_CODES_SIZE_BYTES + 1);
    if (body.length > Wire.MAX_CODES_SIZE_BYTES) {
      request.status(413);
      return;
    }
    try {
      json(request, 200, holdings.codes().take(CodeSets.read(body)).json());
    } catch (JsonRefusedException e) {
      request.status(400);
    }
  }

  private void mailboxes(Context request) throws IOException {
    try {
      holdings.mailboxes().accept(request.req().getInputStream());
      request.status(204);
    } catch (RackRefusedException e) {
      request.status(422);
    }
  }

  private static void json(Context request, int status, byte[] json) {
    request.status(status).contentType(Wire.JSON_TYPE).result(json);
  }
}
