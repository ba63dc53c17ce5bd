package vigil.desk.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import vigil.desk.casefile.PairedFront;
import vigil.exchange.Sha256;
import vigil.exchange.edition.Edition;
import vigil.exchange.edition.EditionArchive;
import vigil.exchange.reply.RackArchive;
import vigil.exchange.spool.EnvelopeId;
import vigil.exchange.wire.CodeSets;
import vigil.exchange.wire.CodesTaken;
import vigil.exchange.wire.EditionRefusal;
import vigil.exchange.wire.EnvelopeList;
import vigil.exchange.wire.GroupKeys;
import vigil.exchange.wire.PairingCode;
import vigil.exchange.wire.PairingRequest;
import vigil.exchange.wire.PairingResponse;
import vigil.exchange.wire.PairingToken;
import vigil.exchange.wire.Terms;
import vigil.exchange.wire.Wire;

/** Talks to the paired front as {@link Wire} says. Follows no redirect and keeps no cookie. */
public final class FrontClient implements AutoCloseable {
  /** A front that was flooded may have many thousand envelopes. */
  private static final int MAX_LIST_SIZE_BYTES = 32 << 20;

  /** Mailboxes are sent over Tor too, on a bad day. */
  private static final long SLOW_BYTES_PER_SECOND = 8 << 10;

  private static final int OK = 200;
  private static final int NO_CONTENT = 204;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int PRECONDITION_FAILED = 412;
  private static final int UNPROCESSABLE = 422;

  private final HttpClient http;
  private final PairedFront front;
  private final Patience patience;

  /** A client of this front. */
  public FrontClient(PairedFront front) {
    this(front, Patience.USUAL);
  }

  FrontClient(PairedFront front, Patience patience) {
    this.http = http(patience);
    this.front = front;
    this.patience = patience;
  }

  private static HttpClient http(Patience patience) {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(patience.connect())
        .build();
  }

  /**
   * Introduces the group to a front.
   *
   * @return the token for every later request
   * @throws FrontException when it cannot be reached, or does not wait for this code
   */
  public static PairingToken pair(URI address, PairingCode code, GroupKeys keys)
      throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(Wire.PAIR))
            .timeout(Patience.USUAL.answer())
            .header("Content-Type", Wire.JSON_TYPE)
            .POST(bytes(new PairingRequest(code, keys).json()))
            .build();
    HttpClient http = http(Patience.USUAL);
    try (Answer answer = send(http, request, Patience.USUAL)) {
      return switch (answer.status()) {
        case OK -> answer.json("pair", Wire.MAX_JSON_SIZE_BYTES, PairingResponse::read).token();
        case FORBIDDEN -> throw new FrontException.WrongCode();
        default -> throw new FrontException.Unexpected("pair", answer.status());
      };
    } finally {
      http.shutdownNow();
    }
  }

  /** What waits on the front. */
  public EnvelopeList envelopes() throws IOException {
    try (Answer answer = send(to(Wire.ENVELOPES).GET())) {
      answer.require("list envelopes", OK);
      return answer.json("list envelopes", MAX_LIST_SIZE_BYTES, EnvelopeList::read);
    }
  }

  /**
   * The ciphertext of an envelope; the caller closes it.
   *
   * @return empty when the front does not have it any more
   */
  public Optional<InputStream> envelope(EnvelopeId id) throws IOException {
    Answer answer = send(to(Wire.envelope(id)).GET());
    if (answer.status() == NOT_FOUND) {
      answer.close();
      return Optional.empty();
    }
    answer.require("hand over an envelope", OK);
    return Optional.of(answer.body());
  }

  /**
   * Tells the front that the desk has an envelope, so that the front deletes its own.
   *
   * @param received the hash of the desk's durable copy
   * @return false when the front has other bytes under this name, and so deleted nothing
   */
  public boolean acknowledge(EnvelopeId id, Sha256 received) throws IOException {
    HttpRequest.Builder request =
        to(Wire.envelope(id)).header(Wire.IF_MATCH, Wire.ifMatch(received)).DELETE();
    try (Answer answer = send(request)) {
      if (answer.status() != NOT_FOUND && answer.status() != PRECONDITION_FAILED) {
        answer.require("delete an envelope", NO_CONTENT);
      }
      return answer.status() != PRECONDITION_FAILED;
    }
  }

  /**
   * Hands an edition over.
   *
   * @throws FrontException.EditionRefused when the front found something wrong with it
   */
  public void publish(Edition edition) throws IOException {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    EditionArchive.write(edition, archive);
    HttpRequest.Builder request =
        to(Wire.EDITION)
            .header("Content-Type", Wire.ARCHIVE_TYPE)
            .PUT(bytes(archive.toByteArray()));
    try (Answer answer = send(request)) {
      if (answer.status() == UNPROCESSABLE) {
        throw new FrontException.EditionRefused(
            answer
                .json("take an edition", Wire.MAX_JSON_SIZE_BYTES, EditionRefusal::read)
                .problems());
      }
      answer.require("take an edition", OK);
    }
  }

  /**
   * Hands over the hashes of codes.
   *
   * @return for which gatherings they are good there now
   */
  public CodesTaken codes(CodeSets codes) throws IOException {
    HttpRequest.Builder request =
        to(Wire.CODES).header("Content-Type", Wire.JSON_TYPE).PUT(bytes(codes.json()));
    try (Answer answer = send(request)) {
      answer.require("take codes", OK);
      return answer.json("take codes", Wire.MAX_JSON_SIZE_BYTES, CodesTaken::read);
    }
  }

  /** What the front promises those who come back. */
  public Terms terms() throws IOException {
    try (Answer answer = send(to(Wire.TERMS).GET())) {
      answer.require("say how long replies stay", OK);
      return answer.json("say how long replies stay", Wire.MAX_JSON_SIZE_BYTES, Terms::read);
    }
  }

  /**
   * Replaces all mailboxes.
   *
   * @param sizeBytes the length of the archive
   */
  public void mailboxes(RackArchive archive, long sizeBytes) throws IOException {
    HttpRequest.Builder request =
        to(Wire.REPLIES)
            .header("Content-Type", Wire.RACK_TYPE)
            .timeout(patience.answer().plusSeconds(sizeBytes / SLOW_BYTES_PER_SECOND))
            .PUT(
                BodyPublishers.fromPublisher(
                    BodyPublishers.ofInputStream(() -> archive), sizeBytes));
    try (Answer answer = send(request)) {
      answer.require("take the mailboxes", NO_CONTENT);
    }
  }

  private static BodyPublisher bytes(byte[] content) {
    return BodyPublishers.ofByteArray(content);
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(front.address().resolve(path))
        .timeout(patience.answer())
        .header(Wire.AUTHORIZATION, Wire.bearer(front.token()));
  }

  private Answer send(HttpRequest.Builder request) throws IOException {
    return send(http, request.build(), patience);
  }

  private static Answer send(HttpClient http, HttpRequest request, Patience patience)
      throws IOException {
    String address = request.uri().resolve("/").toString();
    try {
      HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
      return new Answer(
          response.statusCode(), new AnswerStream(response.body(), address, patience.silence()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FrontException.Unreachable(address, e);
    } catch (IOException e) {
      throw new FrontException.Unreachable(address, e);
    }
  }

  /** Ends every exchange that is still going on. */
  @Override
  public void close() {
    http.shutdownNow();
  }
}
